import type { Ink } from '../ink/ink-edits.ts'
import { inflated } from '../objects/inflated.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { as, entry } from '../objects/value.ts'
import type { PageSegments } from './page-segments.ts'
import { type PartFont, readPartFont } from './part-font.ts'
import type { PrintPage } from './print-pages.ts'
import { rewriteContent } from './rewrite-content.ts'

/**
 * What is drawn on each page, and the fonts by their object.
 *
 * @param listens of which marked sequences of a page anybody asks what they say
 */
export function segmentsOf(
  file: PdfFile,
  pages: readonly PrintPage[],
  ink: Ink,
  listens: (page: number, mark: number) => boolean,
): { readonly read: PageSegments[]; readonly known: ReadonlyMap<number, PartFont> } {
  const known = new Map<number, PartFont>()
  const read = pages.map(({ dict }, page) => {
    const fonts = new Map<string, PartFont>()
    for (const [name, value] of as('dict', file.get(file.get(dict, 'Resources'), 'Font'))?.entries ?? []) {
      const key = as('ref', value)?.number ?? -1
      const font = known.get(key) ?? readPartFont(file, value)
      known.set(key, font)
      fonts.set(name, font)
    }
    const contents = as('ref', entry(dict, 'Contents'))
    const content = contents === undefined ? new Uint8Array() : inflated(file.object(contents.number))
    return rewriteContent(content, fonts, ink, (mark) => listens(page, mark))
  })
  return { read, known }
}
