import type { PdfFile } from '../objects/read-file.ts'
import { as, entry, itemsOf, nameOf, type PdfRef, type PdfValue } from '../objects/value.ts'

/** A page of a file, with what it inherits (ISO 32000-1 §7.7.3.4). */
export interface PrintPage {
  readonly ref: PdfRef
  readonly dict: PdfValue
  readonly mediaBox: readonly number[]
}

/** The pages of a file, in order. */
export function pagesOf(file: PdfFile): PrintPage[] {
  const visit = (value: PdfValue | undefined, inherited: PdfValue | undefined): PrintPage[] => {
    const dict = file.resolve(value)
    const box = file.get(dict, 'MediaBox') ?? inherited
    if (nameOf(entry(dict, 'Type')) === 'Pages')
      return itemsOf(file.get(dict, 'Kids')).flatMap((kid) => visit(kid, box))
    const ref = as('ref', value)
    if (ref === undefined || dict === undefined) return []
    return [{ ref, dict, mediaBox: itemsOf(box).map(Number) }]
  }
  return visit(entry(file.resolve(entry(file.trailer, 'Root')), 'Pages'), undefined)
}
