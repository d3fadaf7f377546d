import { resolveHref } from '../base/href.ts'
import { decodeXml } from '../base/xml-decode.ts'
import { encryptionLimits } from '../base/xml-limits.ts'
import { parseXml } from '../base/xml-parse.ts'
import { attribute, descendants } from '../base/xml-query.ts'
import type { Publication } from './publication.ts'

/** Paths whose bytes META-INF/encryption.xml declares to be unreadable: nothing can be said of those (OCF 3.3 §4.2.6.3.2). */
export function encryptedPaths(publication: Publication): Set<string> {
  const entry = publication.entries.get('META-INF/encryption.xml')
  const document =
    entry === undefined ? undefined : parseXml(decodeXml(entry.bytes).text, { limits: encryptionLimits }).document
  const paths = new Set<string>()
  for (const reference of document === undefined ? [] : descendants(document.root, 'CipherReference')) {
    // References there start at the root of the archive.
    const target = resolveHref('', attribute(reference, 'URI') ?? '')
    if (target.kind === 'inside') paths.add(target.path)
  }
  return paths
}
