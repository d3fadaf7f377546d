import { deflate } from '../../../base/deflate.ts'
import { keptMarks, readPageMarks } from '../check/page-marks.ts'
import type { PartPage } from './part.ts'
import type { PrintPage } from './print-pages.ts'

/** A page of a part with its finished content. What the check takes of its marks is read from that, not from what was meant. */
export function partPage(
  { mediaBox: [left = 0, bottom = 0, right = 0, top = 0] }: Pick<PrintPage, 'mediaBox'>,
  bytes: Buffer,
  keep: (bytes: Uint8Array) => number,
  resources: PartPage['resources'],
): PartPage {
  return {
    width: right - left,
    height: top - bottom,
    content: keep(deflate(bytes)),
    marks: keptMarks(readPageMarks(bytes.toString('latin1'), false)),
    resources,
  }
}
