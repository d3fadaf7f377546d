import { posix } from 'node:path'
import type { Target } from './kindle-book.ts'

/** Where a reference of the file at `from` leads (URL Standard for relative references; the archive is the root). */
export function resolveHref(from: string, href: string): Target {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  // One letter is a drive, not a scheme.
  if (scheme !== undefined && scheme.length > 1) {
    return { kind: scheme === 'data' ? 'data' : scheme === 'http' || scheme === 'https' ? 'remote' : 'other' }
  }
  if (href.startsWith('//')) return { kind: 'remote' }
  const [before, fragment] = split(href, '#')
  const [path] = split(before, '?')
  const joined = path === '' ? from : posix.join(path.startsWith('/') ? '/' : posix.dirname(from), decode(path))
  return {
    kind: 'file',
    path: joined.replace(/^\/+/, ''),
    ...(fragment === undefined ? {} : { fragment: decode(fragment) }),
  }
}

function split(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
