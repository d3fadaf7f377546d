import type { HTTPRequest, Page } from 'puppeteer-core'
import { decodeAddress } from '../decode-address.ts'

/** A file as a page gets it. */
export interface ServedFile {
  /** `application/xhtml+xml`. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface FileServer {
  /**
   * Opens a file in the tab, by its path, and waits until it has loaded.
   *
   * @param limit ms
   * @throws what puppeteer throws when it takes longer, or when there is no such file
   */
  readonly show: (path: string, limit: number) => Promise<void>
}

/** A host that no resolver can know (RFC 6761 §6.4). */
const origin = 'https://book.invalid/'

/**
 * Pages load each other, sheets and nothing else, and no script of theirs runs: neither element nor attribute nor
 * address, in frames neither. What the browser's owner evaluates in the page is not bound by this (CSP 3 §4.2).
 */
const policy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline' data:",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "media-src 'self' data:",
  "frame-src 'self' data:",
  "object-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Makes a tab a place where files of a stranger can be looked at: it reaches what `read` gives and nothing beyond, no
 * network and no disk. A page cannot lead the tab to another one.
 *
 * @param read gives the file at a path, or nothing for what the tab shall not have
 */
export async function serveFiles(tab: Page, read: (path: string) => ServedFile | undefined): Promise<FileServer> {
  let wanted = ''
  await tab.setRequestInterception(true)
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(ignore))
  tab.on('request', (request) => void answer(request, tab, wanted, read).catch(ignore))
  return {
    show: async (path, limit) => {
      wanted = origin + path.split('/').map(encodeURIComponent).join('/')
      const response = await tab.goto(wanted, { timeout: limit, waitUntil: 'load' })
      if (response === null || !response.ok()) throw new Error(`${path} is not served`)
      wanted = ''
    },
  }
}

async function answer(
  request: HTTPRequest,
  tab: Page,
  wanted: string,
  read: (path: string) => ServedFile | undefined,
): Promise<void> {
  const url = request.url()
  if (/^(?:data|about):/.test(url)) return request.continue()
  // A refresh or a redirection of the page itself: the document that is looked at stays.
  const leaves = request.isNavigationRequest() && request.frame() === tab.mainFrame() && url !== wanted
  // An answer without content is the one that leaves a page where it is; an error would take its place.
  if (leaves) return request.respond({ status: 204 })
  const file = url.startsWith(origin) ? read(pathOf(url)) : undefined
  if (file === undefined) return request.abort()
  return request.respond({
    status: 200,
    contentType: file.mediaType,
    headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
    body: file.bytes,
  })
}

function pathOf(url: string): string {
  return decodeAddress(url.slice(origin.length).replace(/[?#].*$/s, ''))
}

/** A tab that was closed while a request waited has no use for the answer. */
function ignore(): void {
  // Nothing is lost.
}
