import type { HTTPRequest } from 'puppeteer-core'
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

/** Answers a request of a tab from a package in memory, or refuses it: nothing leaves the machine. */
export async function answerRequest(request: HTTPRequest, files: Package): Promise<void> {
  const url = request.url()
  if (/^(?:data|about):/.test(url)) return await request.continue()
  const path = url.startsWith(bookOrigin) ? decodeURIComponent(url.slice(bookOrigin.length)) : undefined
  const body = path === undefined ? undefined : files.get(path as PackagePath)
  if (body === undefined) return await request.abort('blockedbyclient')
  const extension = path?.split('.').at(-1)?.toLowerCase() ?? ''
  await request.respond({ contentType: mediaTypes[extension] ?? 'application/octet-stream', body })
}
