import { deflate } from '../../../base/deflate.ts'
import { keptMarks, readPageMarks } from '../check/page-marks.ts'
import type { PartPage } from './part.ts'
import type { PrintPage } from './print-pages.ts'

/** A page of a part with its finished content. */
export function partPage(
  { mediaBox: [left = 0, bottom = 0, right = 0, top = 0] }: Pick<PrintPage, 'mediaBox'>,
  text: string,
  keep: (bytes: Uint8Array) => number,
  resources: PartPage['resources'],
): PartPage {
  return {
    width: right - left,
    height: top - bottom,
    content: keep(deflate(Buffer.from(text, 'latin1'))),
    marks: keptMarks(readPageMarks(text, false)),
    resources,
  }
}
