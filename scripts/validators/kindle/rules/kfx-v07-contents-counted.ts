import { censusOf } from '../kfx/census-of-book.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { silentLoss } from '../sources.ts'
import type { Census } from '../kfx/census.ts'

export const kfxV07ContentsCounted: KindleRule = {
  id: 'KFX-V07',
  summary: 'The KFX has fewer words, pictures, links, table cells or contents entries than the EPUB',
  why: 'What a converter drops, it drops in silence. The counts are compared because the texts cannot be: quotation marks and numbers of lists may be written otherwise.',
  mend: 'Look for hidden text, unsupported elements and pictures in the chapters, and open the book in Kindle Previewer.',
  basis: 'inferred',
  sources: [silentLoss],
  level: everywhere('warning'),
  check(book, report) {
    const { kfx } = book.conversion
    if (kfx === undefined) return
    const wanted = censusOf(book)
    for (const kind of kinds) {
      const [least, found] = [Math.ceil(wanted[kind] * share[kind]), kfx.census[kind]]
      if (found < least) report({ detail: `Unexpected ${found} ${names[kind]} in the KFX, expected ${wanted[kind]}` })
    }
  },
}

const kinds = ['words', 'images', 'links', 'cells', 'toc'] as const

/** Words part at other places when a run of text is cut; everything else is there or is not. */
const share: Readonly<Record<keyof Census, number>> = { words: 0.99, images: 1, links: 1, cells: 1, toc: 1 }

const names: Readonly<Record<keyof Census, string>> = {
  words: 'words',
  images: 'pictures',
  links: 'links',
  cells: 'table cells',
  toc: 'contents entries',
}
