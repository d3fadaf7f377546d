import { deflate } from '../../../base/deflate.ts'
import type { AssembledPage } from './assemble-page.ts'
import type { PartPage } from './part.ts'
import type { PrintPage } from './print-pages.ts'

/**
 * A page of a part with its finished content.
 *
 * @param balanced whether marks in its text objects are closed
 */
export function partPage(
  { mediaBox: [left = 0, bottom = 0, right = 0, top = 0] }: Pick<PrintPage, 'mediaBox'>,
  { bytes, sequences }: Pick<AssembledPage, 'bytes' | 'sequences'>,
  balanced: boolean,
  keep: (bytes: Uint8Array) => number,
  resources: PartPage['resources'],
): PartPage {
  return {
    width: right - left,
    height: top - bottom,
    content: keep(deflate(bytes)),
    // All that draws stands in a sequence or an artifact, none in another.
    marks: {
      sequences: Array.from({ length: sequences }, (_, mark) => mark),
      repeated: [],
      unmarked: 0,
      artifactInside: 0,
      taggedInside: 0,
      unbalanced: !balanced,
    },
    resources,
  }
}
