import type { Warned } from '../message.ts'
import { launchBrowser, type LaunchedBrowser, type LaunchOptions } from './launch-browser.ts'

/** One browser for many: launched by the first who asks, closed once by whoever made it. */
export interface SharedBrowser {
  readonly get: () => Promise<Warned<LaunchedBrowser>>
  readonly close: () => Promise<void>
}

/** Launches nothing yet. A browser that has ended is replaced by a new one for the next who asks. */
export function sharedBrowser(options: LaunchOptions = {}): SharedBrowser {
  let launching: Promise<Warned<LaunchedBrowser>> | undefined
  return {
    get: () => {
      launching ??= launchBrowser(options).then((launched) => {
        void launched.value?.ended.then(() => (launching = undefined))
        return launched
      })
      return launching
    },
    close: async () => {
      const launched = await launching?.catch(() => undefined)
      await launched?.value?.close()
    },
  }
}
