import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { LaunchedBrowser } from '../../../base/browser/launch-browser.ts'
import { serveFiles } from '../../../base/browser/serve-files.ts'
import type { Publication } from '../../../book/publication.ts'
import type { BookPage } from './pages-of.ts'
import { servedFile } from './served-file.ts'

export type Tab = Awaited<ReturnType<LaunchedBrowser['browser']['newPage']>>

/** What there is to say of a page, or why nothing can be said. */
export type Look<Value> = { readonly value: Value } | { readonly failure: string }

export interface LookOptions {
  /** Seconds for all pages together. */
  readonly timeLimit: number
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: string) => void) | undefined
}

/** Seconds: a chapter of a megabyte takes ten, on a machine that is shared a minute. */
const pageLimit = 120
/** CSS px: a tablet held upright. */
const screen = { width: 768, height: 1024 }

/**
 * Opens each page in a tab that has the book and nothing else, and asks `look` about it. A page that takes too long or
 * fails is one with a failure; pages that there was no time for, or no browser any more, are absent. The order of the map
 * is the pages'.
 */
export async function lookAtPages<Value>(
  { browser }: LaunchedBrowser,
  publication: Publication,
  pages: readonly BookPage[],
  look: (tab: Tab, page: BookPage) => Promise<Value>,
  { timeLimit, signal, progress }: LookOptions,
): Promise<Map<string, Look<Value>>> {
  const looks = new Map<string, Look<Value>>()
  const read = servedFile(publication)
  const time = new AbortController()
  const timer = setTimeout(() => time.abort(), timeLimit * 1000)
  const over = signal === undefined ? time.signal : AbortSignal.any([signal, time.signal])
  const waiting = [...pages]
  const worker = async (): Promise<void> => {
    for (let page = waiting.shift(); page !== undefined && !over.aborted && browser.connected; page = waiting.shift()) {
      const { path, document } = page
      const begun = pages.length - waiting.length
      if (begun % 10 === 1) progress?.(`document ${begun} of ${pages.length}`)
      const bound = new AbortController()
      let tab: Tab | undefined
      try {
        const opened = await browser.newPage()
        tab = opened
        const value = await Promise.race([
          (async () => {
            await opened.setViewport(screen)
            const server = await serveFiles(opened, read)
            await server.show(path, pageLimit * 1000)
            return await look(opened, { path, document })
          })(),
          ended(pageLimit, AbortSignal.any([over, bound.signal])),
        ])
        looks.set(path, { value })
      } catch (error) {
        if (!over.aborted) looks.set(path, { failure: error instanceof Error ? error.message : String(error) })
      } finally {
        bound.abort()
        // A page that hangs does not close when asked; its tab ends with the browser.
        await Promise.race([tab?.close().catch(() => undefined), wait(2000, undefined, { ref: false })])
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
  clearTimeout(timer)
  signal?.throwIfAborted()
  return new Map(
    pages.flatMap(({ path }) => {
      const found = looks.get(path)
      return found === undefined ? [] : [[path, found] as const]
    }),
  )
}

/** Rejects after so many seconds, or at once when the signal aborts. */
async function ended(seconds: number, signal: AbortSignal): Promise<never> {
  await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
  throw new Error(signal.aborted ? 'it was ended' : `it did not end within ${seconds} s`)
}
