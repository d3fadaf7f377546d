import type { HTTPRequest, Page } from 'puppeteer-core'
import type { Publication } from '../../book/publication.ts'
import { samePath } from './same-path.ts'
import { engineFile, origin, page, policy } from './engine-files.ts'

/**
 * Answers every request of a tab out of memory: the engine's page, the engine, the book's files. Whatever else is
 * asked for is refused, so there is neither network nor disk.
 */
export async function serve(tab: Page, publication: Publication): Promise<void> {
  await tab.setRequestInterception(true)
  tab.on('request', (request) => {
    // A tab that is being closed takes no answers.
    void answer(request, publication).catch(() => undefined)
  })
}

async function answer(request: HTTPRequest, { entries }: Publication): Promise<void> {
  const address = request.url()
  if (/^(?:blob|data|about):/.test(address)) return request.continue()
  const url = new URL(address)
  if (url.origin !== origin || request.method() !== 'GET') return request.abort('blockedbyclient')
  if (url.pathname === '/' && request.frame()?.parentFrame() === null) {
    return request.respond({ contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: page })
  }
  if (url.pathname.startsWith('/book/')) {
    const name = decodeURIComponent(url.pathname.slice('/book/'.length))
    const entry = entries.get(name) ?? [...entries.values()].find((each) => samePath(each.name, name))
    if (entry === undefined) return request.respond({ status: 404, body: '' })
    return request.respond({ contentType: 'application/octet-stream', headers: guarded, body: entry.bytes })
  }
  const body = await engineFile(url.pathname)
  if (body === undefined) return request.abort('blockedbyclient')
  return request.respond({ contentType: 'text/javascript', headers: guarded, body })
}

/** A file of the book is never taken for a script. */
const guarded = { 'X-Content-Type-Options': 'nosniff' }
