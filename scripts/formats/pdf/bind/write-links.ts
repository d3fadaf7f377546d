import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'
import type { PartLink } from '../clean/part.ts'
import { literal, textString } from '../objects/text-string.ts'
import { writeNumber } from '../objects/write-value.ts'
import { bookOrigin } from '../origin.ts'
import { destinationName } from './name-tree.ts'

/**
 * What a link does: it goes to a place of the book or to an address; undefined for a place that the book has not.
 *
 * @param hasPlace whether the book has an id
 */
export function linkAction(address: string, hasPlace: (id: string) => boolean): string | undefined {
  const id = innerTarget(address)
  if (id === undefined) return `/A<</S/URI/URI${literal(address)}>>`
  return hasPlace(id) ? `/Dest${destinationName(id)}` : undefined
}

/** A link annotation (ISO 32000-1 §12.5.6.5), its key in the parent tree and the words it is (ISO 14289-1 §7.18.5). */
export function linkAnnotation({ rectangle, said }: PartLink, action: string, page: number, key: number): string {
  const place = rectangle.map(writeNumber).join(' ')
  const base = `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${place}]/P ${page} 0 R`
  return `${base}/Contents${textString(said)}/StructParent ${key}${action}>>`
}

/** A message for each place that links name and the book has not. */
export function deadLinks(addresses: readonly string[]): VFileMessage[] {
  return [...new Set(addresses.flatMap((address) => innerTarget(address) ?? []))].map((id) =>
    message({
      severity: 'warning',
      ruleId: 'link-target',
      reason: `Unexpected link to #${id}, expected an id of the book.`,
      note: 'Give the heading, figure or table that you mean a label and link to that.',
    }),
  )
}

/** The id behind an address within the book. */
function innerTarget(address: string): string | undefined {
  if (!address.startsWith(bookOrigin)) return undefined
  const fragment = address.slice(bookOrigin.length).replace(/^(?:book\.html)?#?/, '')
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
