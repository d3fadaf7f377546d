import { decodeAddress } from '../../base/decode-address.ts'
import { resolveHref } from '../../base/href.ts'
import type { Publication } from '../../book/publication.ts'
import { pathsOfSpine } from '../../book/paths-of-spine.ts'

/** Engines compare names letter by letter; EPUB does not mind how accents are composed or letters are escaped. */
export function samePath(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other)
}

/** What an address leads to by the rules of EPUB, when the engine did not find it: a file of the manifest. */
export function isInManifest(publication: Publication, from: string, address: string): boolean {
  const target = resolveHref(from, address)
  if (target.kind !== 'inside') return false
  return publication.manifest.some(({ path }) => path !== undefined && samePath(path, target.path))
}

/** The same for documents of the spine. */
export function isInSpine(publication: Publication, from: string, address: string): boolean {
  const target = resolveHref(from, address)
  if (target.kind !== 'inside') return false
  return pathsOfSpine(publication).some((path) => samePath(path, target.path))
}

function plain(path: string): string {
  return decodeAddress(path).normalize('NFC')
}
