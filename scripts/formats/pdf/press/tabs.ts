import type { LaunchedBrowser } from '../../../base/browser/launch-browser.ts'
import type { Tab } from './tab.ts'

/** A few tabs of one browser that take turns at work. */
export interface Tabs {
  /**
   * Does a piece of work in the next tab that is free. Of pieces that wait the largest begins first, so that no tab works
   * alone in the end, and equal ones in the order in which they are asked for. A tab that crashes costs its piece, which is
   * tried once more in a new tab. Rejects when that crashes too, and when the browser ends.
   *
   * @param size of the piece beside others, in any unit
   */
  readonly use: <Value>(work: (tab: Tab) => Promise<Value>, size?: number) => Promise<Value>
  readonly close: () => Promise<void>
}

/**
 * Tabs are opened when they are needed, the browser with the first.
 *
 * @param most tabs at once
 */
export function openTabs(
  launch: () => Promise<LaunchedBrowser>,
  open: (launched: LaunchedBrowser) => Promise<Tab>,
  most: number,
): Tabs {
  const idle: Tab[] = []
  const waiting: { readonly size: number; readonly next: (tab: Tab | undefined) => void }[] = []
  let opened = 0

  /** An idle tab, or undefined for leave to open one. */
  const take = async (size: number): Promise<Tab | undefined> => {
    const tab = idle.pop()
    if (tab !== undefined) return tab
    if (opened < most) {
      opened += 1
      return undefined
    }
    return await new Promise((next) => {
      const smaller = waiting.findIndex((other) => other.size < size)
      waiting.splice(smaller < 0 ? waiting.length : smaller, 0, { size, next })
    })
  }
  const giveBack = (tab: Tab | undefined): void => {
    const first = waiting.shift()
    if (first !== undefined) first.next(tab)
    else if (tab === undefined) opened -= 1
    else idle.push(tab)
  }

  async function use<Value>(work: (tab: Tab) => Promise<Value>, size: number, isSecond = false): Promise<Value> {
    let tab = await take(size)
    let launched: LaunchedBrowser | undefined
    try {
      launched = await launch()
      tab ??= await open(launched)
      const value = await work(tab)
      giveBack(tab)
      return value
    } catch (error) {
      // A page that has crashed may never say that it is closed.
      void tab?.close()
      giveBack(undefined)
      if (isSecond || launched === undefined || !isTabCrash(error)) throw error
    }
    return await use(work, size, true)
  }
  return {
    use: (work, size = 0) => use(work, size),
    close: async () => {
      await Promise.all(idle.splice(0).map((tab) => tab.close()))
    },
  }
}

/** Puppeteer's words for a tab whose process is gone; the browser may well live. */
function isTabCrash(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/^(?:TargetCloseError|ProtocolError)$/.test(error.name) || error.message.startsWith('Page crashed'))
  )
}
