import type { CDPSession, Protocol } from 'puppeteer-core'
import type { Package } from '../../../book/format.ts'
import type { PackagePath } from '../../../book/names.ts'
import { bookOrigin } from '../origin.ts'

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

/** As the protocol wants them, in base64. The fonts of a book are some MB, and each tab asks for all of them. */
const encoded = new WeakMap<Package, Map<string, string>>()

/**
 * Answers all requests of a session's tab from a package in memory, or refuses them: nothing leaves the machine. In the
 * protocol's own words: through puppeteer, which follows each request, the fonts of a tab take twice the time.
 */
export async function answerRequests(session: CDPSession, files: Package): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    // What a tab asks for when it is closed gets no answer.
    void answer(session, paused, files).catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(
  session: CDPSession,
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  files: Package,
): Promise<void> {
  const { url } = request
  if (/^(?:data|about):/.test(url)) return await session.send('Fetch.continueRequest', { requestId })
  const path = url.startsWith(bookOrigin) ? decodeURIComponent(url.slice(bookOrigin.length)) : undefined
  const body = path === undefined ? undefined : bodyOf(files, path)
  if (path === undefined || body === undefined)
    return await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  const extension = path.split('.').at(-1)?.toLowerCase() ?? ''
  const type = mediaTypes[extension] ?? 'application/octet-stream'
  const responseHeaders = [{ name: 'Content-Type', value: type }]
  return await session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
}

function bodyOf(files: Package, path: string): string | undefined {
  const known = encoded.get(files) ?? new Map<string, string>()
  encoded.set(files, known)
  const content = known.has(path) ? undefined : files.get(path as PackagePath)
  if (content !== undefined)
    known.set(
      path,
      (typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
      ).toString('base64'),
    )
  return known.get(path)
}
