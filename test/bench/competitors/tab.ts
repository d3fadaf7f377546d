import type { HTTPRequest, Page } from 'puppeteer-core'
import { launchBrowser, type LaunchedBrowser } from '../../../scripts/base/browser/launch-browser.ts'
import type { Package } from '../../../scripts/book/format.ts'

const origin = 'http://octavo.invalid/'
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  ttf: 'font/ttf',
  js: 'text/javascript',
}

/** The browser that Octavo would take, with the same switches. */
export async function browser(): Promise<LaunchedBrowser> {
  const { value, messages } = await launchBrowser()
  if (value === undefined) throw new Error(messages.map(String).join('\n'))
  return value
}

/** A tab that gets its documents from `html` and all else from a package. */
export async function openTab(
  { browser: own }: LaunchedBrowser,
  files: Package,
): Promise<(html: string) => Promise<Page>> {
  const page = await own.newPage()
  let current = ''
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, current, files))
  return async (html) => {
    current = html
    await page.goto(`${origin}book.html`, { waitUntil: 'load', timeout: 0 })
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    return page
  }
}

async function answer(request: HTTPRequest, html: string, files: Package): Promise<void> {
  const path = decodeURIComponent(request.url().slice(origin.length))
  if (!request.url().startsWith(origin)) return await request.continue()
  const body = path === 'book.html' ? html : [...files].find(([name]) => name === path)?.[1]
  if (body === undefined) return await request.abort('blockedbyclient')
  await request.respond({
    contentType: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    body: typeof body === 'string' ? body : Buffer.from(body),
  })
}

/** The pages of a tab as tagged PDF, by Chromium alone. */
export async function printTab(page: Page): Promise<Uint8Array> {
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 })
}

/** Counted by their objects, without a reader that would cost time of its own. */
export function pagesIn(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  )
}
