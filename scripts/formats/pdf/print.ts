import type { HTTPRequest, Page } from 'puppeteer-core'
import type { LaunchedBrowser } from '../../base/browser/launch-browser.ts'
import type { Package } from '../../book/format.ts'
import type { PackagePath } from '../../book/names.ts'

/** The document's address. The name is reserved for what does not exist (RFC 6761), and no request leaves the machine. */
export const bookOrigin = 'http://octavo.invalid/'

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

/** The sheet that the document names. */
export const bookSheet: PackagePath = 'book.css' as PackagePath

/** The file of a package that runs in the page once its fonts are there, before anything is measured. */
export const measureScript: PackagePath = 'measure.js' as PackagePath

/** Prints one document after another in the same tab. */
export interface Press {
  /** The pages of a document, under a sheet, as PDF. `tagged` costs as much time again. */
  readonly print: (html: string, css: string, tagged: boolean) => Promise<Uint8Array>
}

/**
 * Opens a tab that sees the files of a package and nothing else: each request is answered from memory or refused.
 * Rejects when the tab or the browser dies.
 */
export async function openPress(launched: LaunchedBrowser, files: Package): Promise<Press> {
  const page = await launched.browser.newPage()
  let own: ReadonlyMap<string, string> = new Map()
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, files, own))
  return {
    print: async (html, css, tagged) => {
      own = new Map([
        ['book.html', html],
        [bookSheet, css],
      ])
      return await whileAlive(page, launched, async () => {
        await page.goto(`${bookOrigin}book.html`, { waitUntil: 'load', timeout: 0 })
        await page.evaluate('document.fonts.ready.then(() => undefined)')
        const script = files.get(measureScript)
        if (typeof script === 'string') await page.evaluate(script)
        return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false, timeout: 0 })
      })
    },
  }
}

async function answer(request: HTTPRequest, files: Package, own: ReadonlyMap<string, string>): Promise<void> {
  const url = request.url()
  if (/^(?:data|about):/.test(url)) return await request.continue()
  const path = url.startsWith(bookOrigin) ? decodeURIComponent(url.slice(bookOrigin.length)) : undefined
  const body = path === undefined ? undefined : (own.get(path) ?? files.get(path as PackagePath))
  if (body === undefined) return await request.abort('blockedbyclient')
  const extension = path?.split('.').at(-1)?.toLowerCase() ?? ''
  await request.respond({ contentType: mediaTypes[extension] ?? 'application/octet-stream', body })
}

/** A tab that has crashed answers no more; what waits for it is told so. */
async function whileAlive<Value>(page: Page, { ended }: LaunchedBrowser, work: () => Promise<Value>): Promise<Value> {
  const over = new AbortController()
  const death = new Promise<never>((_, reject) => {
    const crashed = (error: Error): void => reject(error)
    page.once('error', crashed)
    over.signal.addEventListener('abort', () => page.off('error', crashed))
    void ended.then((reason) => reject(new Error(reason)))
  })
  try {
    return await Promise.race([work(), death])
  } finally {
    over.abort()
    // Nobody waits for it any more.
    death.catch(() => undefined)
  }
}
