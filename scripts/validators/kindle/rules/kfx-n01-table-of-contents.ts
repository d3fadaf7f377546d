import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxN01TableOfContents: KindleRule = {
  id: 'KFX-N01',
  summary: 'The book has no table of contents that readers can use',
  why: 'Amazon requires a logical table of contents, which Kindle shows in its menu: a nav of the type toc or an NCX.',
  mend: 'Add a navigation document with <nav epub:type="toc"> to the manifest (properties="nav").',
  basis: 'documented',
  sources: [help('GY3AD8C6C6GAG42N')],
  level: everywhere('error'),
  check(book, report) {
    if (book.packagePath === undefined || book.packageDocument === undefined) return
    const { entries, nav, ncx } = book.navigation
    if (entries.some(({ list, file }) => list === 'toc' && (file === nav || file === ncx))) return
    const detail = 'Unexpected book without a table of contents, expected <nav epub:type="toc"> or an NCX with entries'
    report({ file: book.packagePath, detail })
  },
}
