import { decodeXml } from '../../base/xml-decode.ts'
import { encryptionLimits } from '../../base/xml-limits.ts'
import { parseXml } from '../../base/xml-parse.ts'
import { attribute, descendants } from '../../base/xml-query.ts'
import type { EncryptedFile } from './kindle-book.ts'
import type { Publication } from '../../book/publication.ts'

const ENC = 'http://www.w3.org/2001/04/xmlenc#'

/** Which files META-INF/encryption.xml names (EPUB 3.3, §4.2.6.3.2); a file that is not XML names none. */
export function readEncryption(publication: Publication): EncryptedFile[] {
  const entry = publication.entries.get('META-INF/encryption.xml')
  const root =
    entry === undefined ? undefined : parseXml(decodeXml(entry.bytes).text, { limits: encryptionLimits }).document?.root
  if (root === undefined) return []
  return descendants(root, 'EncryptedData', ENC).flatMap((data) => {
    const method = descendants(data, 'EncryptionMethod', ENC)[0]
    const algorithm = (method && attribute(method, 'Algorithm')) ?? ''
    return descendants(data, 'CipherReference', ENC).map((reference) => ({
      path: decodeUri(attribute(reference, 'URI') ?? '').replace(/^\/+/, ''),
      algorithm,
    }))
  })
}

/** Mangling that any reader undoes without a key of a person's: IDPF's (EPUB 3.3, §4.4) and Adobe's. */
export const obfuscations: readonly string[] = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']

function decodeUri(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
