import { decodeAddress } from './decode-address.ts'

/** Where a reference inside an archive leads. */
export type Reference =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string | undefined }
  /** `http:`, `mailto:`, `data:`, `//host`: whatever is no path. */
  | { readonly kind: 'elsewhere'; readonly scheme: string }
  /**
   * Climbs out of the archive with `..`, or starts at a root that an archive does not have: then `path` is what it
   * means to whoever takes the archive for that root.
   */
  | { readonly kind: 'outside'; readonly path?: string | undefined; readonly fragment?: string | undefined }

/**
 * Resolves a relative reference against the entry it stands in: percent-decoded, query dropped, `/` as separator.
 * An empty path is the entry itself. Nothing is looked up (RFC 3986 §5; EPUB 3.3 §4.2.5 on URLs that leak).
 */
export function resolveHref(from: string, href: string): Reference {
  // As the URL Standard reads an address: blanks around it and line ends within it do not count.
  const trimmed = href.trim().replace(/[\t\n\r]/g, '')
  const scheme = /^([A-Za-z][A-Za-z\d+.-]*):/.exec(trimmed)?.[1]
  if (scheme !== undefined) return { kind: 'elsewhere', scheme: scheme.toLowerCase() }
  if (trimmed.startsWith('//')) return { kind: 'elsewhere', scheme: '' }
  const hash = trimmed.indexOf('#')
  const fragment = hash === -1 ? undefined : decodeAddress(trimmed.slice(hash + 1))
  const path = (hash === -1 ? trimmed : trimmed.slice(0, hash)).replace(/\?.*$/s, '')
  if (path === '') return { kind: 'inside', path: from, fragment }
  if (path.startsWith('/')) return { kind: 'outside', path: climb([], path.replace(/^\/+/, '')), fragment }
  const found = climb(from.split('/').slice(0, -1), path)
  return found === undefined ? { kind: 'outside' } : { kind: 'inside', path: found, fragment }
}

/** The file that a reference leads to for readers who take the archive for the root of a file system, as most do. */
export function fileOf(reference: Reference | undefined): string | undefined {
  return reference === undefined || reference.kind === 'elsewhere' ? undefined : reference.path
}

/** A relative path from a folder, decoded; undefined where it climbs out. */
function climb(folder: readonly string[], path: string): string | undefined {
  const segments = [...folder]
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined
    } else if (segment !== '.') segments.push(decodeAddress(segment))
  }
  return segments.join('/')
}
