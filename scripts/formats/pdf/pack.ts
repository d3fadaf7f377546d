import { setTimeout as wait } from 'node:timers/promises'
import type { VFileMessage } from 'vfile-message'
import { launchBrowser, type LaunchedBrowser } from '../../base/browser/launch-browser.ts'
import { message } from '../../base/message.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { Package, Packed, PackTools } from '../../book/format.ts'
import type { PackagePath } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import { finish } from './finish.ts'
import { bookSheet, openPress } from './print.ts'
import { runsOf } from './runs.ts'
import { settle } from './settle.ts'

/** How long a book may take in the browser, in ms; beyond that nobody is waiting for an answer any more. */
const limit = 10 * 60_000

/**
 * Prints an assembled book and finishes the PDF. Without a working browser, and when it dies on the way, there is a
 * message and no bytes. Rejects only with the reason of `tools.signal`.
 */
export async function pack(
  files: Package,
  rendered: RenderedBook,
  output: OutputConfig,
  tools: PackTools,
): Promise<Packed> {
  tools.progress?.('starting the browser')
  const launched = await launchBrowser({ configured: tools.browserPath, signal: tools.signal })
  if (launched.value === undefined) return { bytes: new Uint8Array(), messages: launched.messages }
  const browser = launched.value
  // Ending the process makes everything that waits for it fail, which is how an interruption reaches the print.
  const over = AbortSignal.any([AbortSignal.timeout(limit), ...(tools.signal === undefined ? [] : [tools.signal])])
  const end = (): void => void browser.close()
  over.addEventListener('abort', end, { once: true })
  try {
    return await printBook(files, rendered, output, browser, tools)
  } catch (error) {
    tools.signal?.throwIfAborted()
    // Puppeteer words a browser's death in a dozen ways; the process itself says whether it lives.
    const death = await Promise.race([browser.ended, wait(500, undefined, { ref: false })])
    if (death === undefined && !isBrowserFailure(error) && !over.aborted) throw error
    const words = death ?? (error instanceof Error ? error.message : String(error))
    const reason = over.aborted ? `it did not finish within ${limit / 60_000} minutes` : words
    return { bytes: new Uint8Array(), messages: [browserCrashed(browser, reason)] }
  } finally {
    over.removeEventListener('abort', end)
    await browser.close()
  }
}

async function printBook(
  files: Package,
  rendered: RenderedBook,
  output: OutputConfig,
  browser: LaunchedBrowser,
  tools: PackTools,
): Promise<Packed> {
  const html = String(files.get('book.html' as PackagePath))
  const css = String(files.get(bookSheet))
  const press = await openPress(browser, files)
  // The seam of the paginator: it takes this document as a galley (one long column per run), breaks it into pages with
  // their notes, and gives back a document of page boxes with the page of every id. `settle` then has its page numbers
  // from there instead of from a first print, and only the last print remains.
  const runs = runsOf(rendered, output.openings)
  const settled = await settle({ html, css, runs, leaves: output.profile === 'print' }, press, tools.progress)
  tools.progress?.('finishing')
  const finished = await finish(settled, rendered, output, runs, css, browser.version + html)
  return {
    bytes: finished.bytes,
    pages: settled.document.getPageCount(),
    pageMap: settled.folios,
    messages: [...settled.messages, ...finished.messages],
  }
}

/** Errors of the protocol are about a browser that is gone; all others are bugs. */
function isBrowserFailure(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (/^(?:TargetCloseError|ProtocolError|ConnectionClosedError|TimeoutError)$/.test(error.name) ||
      /^Page crashed|^it (?:ended|was ended)|net::ERR/.test(error.message))
  )
}

function browserCrashed(browser: LaunchedBrowser, reason: string): VFileMessage {
  return message({
    severity: 'error',
    ruleId: 'browser-crashed',
    reason: `Unexpected end of the browser (${browser.version}, ${browser.path}) while it printed the book: ${reason.split('\n')[0]}.`,
    note: 'It often lacks memory: close other programs and build again. Otherwise try another browser with OCTAVO_BROWSER; `octavo doctor` shows what was found.',
  })
}
