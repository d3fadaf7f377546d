import { createHash } from 'node:crypto'
import { attribute } from '../../../base/xml-query.ts'
import type { Publication } from '../../../book/publication.ts'

/** A way of mangling the head of a font so that it is of no use outside its book. */
export interface Mangling {
  readonly name: 'IDPF' | 'Adobe'
  /** How many bytes are changed. */
  readonly length: number
  /** The keys that the book's identifiers give; none where they give none. */
  readonly keys: (publication: Publication) => readonly Uint8Array[]
}

/** By the algorithm that META-INF/encryption.xml names. */
export const manglings: Readonly<Record<string, Mangling>> = {
  // EPUB 3.3, §4.4.3: SHA-1 of the unique identifier without white space.
  'http://www.idpf.org/2008/embedding': {
    name: 'IDPF',
    length: 1040,
    keys: (publication) =>
      uniqueIdentifiers(publication).map((value) =>
        createHash('sha1')
          .update(value.replace(/[ \t\r\n]/g, ''))
          .digest(),
      ),
  },
  // Adobe's takes the sixteen bytes of a UUID, which need not be the unique identifier.
  'http://ns.adobe.com/pdf/enc#RC': {
    name: 'Adobe',
    length: 1024,
    keys: (publication) =>
      identifiers(publication)
        .map(({ value }) => value.replace(/^\s*urn:uuid:/i, '').replace(/[^0-9a-f]/gi, ''))
        .filter((digits) => digits.length === 32)
        .map((digits) => Buffer.from(digits, 'hex')),
  },
}

/** The file with the key taken off its start. */
export function unmangle(bytes: Uint8Array, { length }: Mangling, key: Uint8Array): Uint8Array {
  const clear = bytes.slice()
  for (let at = 0; at < Math.min(length, clear.length); at++) clear[at] = (clear[at] ?? 0) ^ (key[at % key.length] ?? 0)
  return clear
}

/** Identifiers that are tried: each costs a copy of the font. */
const most = 20

function identifiers(
  publication: Publication,
): readonly { readonly value: string; readonly id?: string | undefined }[] {
  return publication.metadata.filter((item) => item.name === 'dc:identifier').slice(0, most)
}

function uniqueIdentifiers(publication: Publication): string[] {
  const root = publication.packageDocument?.root
  const id = root && attribute(root, 'unique-identifier')
  return identifiers(publication)
    .filter((item) => item.id !== undefined && item.id === id)
    .map(({ value }) => value)
}
