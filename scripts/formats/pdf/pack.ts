import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { VFileMessage } from 'vfile-message'
import { browserFingerprint } from '../../base/browser/browser-fingerprint.ts'
import type { LaunchedBrowser } from '../../base/browser/launch-browser.ts'
import { sharedBrowser } from '../../base/browser/shared-browser.ts'
import { message } from '../../base/message.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { Package, Packed, PackTools } from '../../book/format.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import { engineDigest } from './press/engine-digest.ts'
import { keepBook, keyOfBook, readBook } from './press/finished-books.ts'
import { noParts, partCache } from './press/part-cache.ts'
import { type PressTools, printBook } from './press/print-book.ts'
import { UnusableFonts, unusableFonts } from './press/unusable-fonts.ts'

/** How long a book may take in the browser, in ms; beyond that nobody is waiting for an answer any more. */
const limit = 10 * 60_000

/**
 * Makes the PDF of an assembled book, or reads it from the cache. Without a working browser, when it dies on the way or
 * refuses a font, there is a message and no bytes. Rejects only with the reason of `tools.signal`.
 */
export async function pack(
  files: Package,
  rendered: RenderedBook,
  output: OutputConfig,
  tools: PackTools,
): Promise<Packed> {
  const cache = tools.cache === undefined ? noParts : partCache(path.join(tools.cache, 'press'))
  const engine = createHash('sha256')
    .update(engineDigest() + browserFingerprint(tools.browserPath))
    .digest('hex')
  const key = keyOfBook(files, rendered, output, engine)
  const known = readBook(cache, key)
  if (known !== undefined) return known
  const made = await inBrowser(tools, (launch, release) =>
    printBook(files, rendered, output, {
      launch,
      release,
      cache,
      engine,
      progress: tools.progress,
      report: (text) => keepReport(tools.cache, output.name, text),
    }),
  )
  keepBook(cache, key, made)
  cache.trim()
  return made
}

/** Beside the manuscript, in a folder that nothing depends on. */
function keepReport(cache: string | undefined, name: string, text: string): void {
  if (cache === undefined) return
  try {
    mkdirSync(path.join(cache, 'pages'), { recursive: true })
    writeFileSync(path.join(cache, 'pages', `${name}.txt`), text)
  } catch {
    // Where nothing can be written, nothing is.
  }
}

/**
 * Does what needs a browser; one is launched when `work` asks for it, unless the tools bring one. It ends while `work` goes on
 * without it, from when that releases it; of one that the tools brought the tabs are closed.
 */
async function inBrowser(
  tools: PackTools,
  work: (launch: () => Promise<LaunchedBrowser>, release: PressTools['release']) => Promise<Packed>,
): Promise<Packed> {
  const own = sharedBrowser({ configured: tools.browserPath, signal: tools.signal })
  const get = tools.browser ?? own.get
  let launching: ReturnType<typeof get> | undefined
  let browser: LaunchedBrowser | undefined
  let released = false
  let missing: readonly VFileMessage[] | undefined
  const launch = async (): Promise<LaunchedBrowser> => {
    if (launching === undefined) tools.progress?.('starting the browser')
    launching ??= get()
    const { value, messages } = await launching
    if (value !== undefined) {
      if (!released) browser = value
      return value
    }
    missing = messages
    throw new Error('No browser works')
  }
  let ending: Promise<void> | undefined
  const release: PressTools['release'] = (closeTabs) => {
    // What fails from here on is no crash of a browser.
    released = true
    browser = undefined
    ending = tools.browser === undefined ? own.close() : closeTabs()
    ending.catch(() => undefined)
  }
  // Ending the process makes everything that waits for it fail, which is how an interruption reaches the print.
  const over = AbortSignal.any([AbortSignal.timeout(limit), ...(tools.signal === undefined ? [] : [tools.signal])])
  const end = (): void => void browser?.close()
  over.addEventListener('abort', end, { once: true })
  try {
    return await work(launch, release)
  } catch (error) {
    tools.signal?.throwIfAborted()
    if (missing !== undefined) return { bytes: new Uint8Array(), messages: missing }
    if (error instanceof UnusableFonts) return { bytes: new Uint8Array(), messages: [unusableFonts(error)] }
    if (browser === undefined) throw error
    // Puppeteer words a browser's death in a dozen ways; the process itself says whether it lives.
    const death = await Promise.race([browser.ended, wait(500, undefined, { ref: false })])
    if (death === undefined && !isBrowserFailure(error) && !over.aborted) throw error
    const words = death ?? (error instanceof Error ? error.message : String(error))
    const reason = over.aborted ? `it did not finish within ${limit / 60_000} minutes` : words
    return { bytes: new Uint8Array(), messages: [browserCrashed(browser, reason)] }
  } finally {
    over.removeEventListener('abort', end)
    await ending
    await own.close()
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
