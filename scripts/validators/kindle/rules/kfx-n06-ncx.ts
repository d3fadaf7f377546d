import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxN06Ncx: KindleRule = {
  id: 'KFX-N06',
  summary: 'The book has a navigation document and no NCX',
  why: 'Kindle prefers the navigation document. Old readers, and old formats that are made beside KFX, know the NCX only.',
  mend: 'Nothing needs doing for Kindles of our day; add an NCX for old ones.',
  basis: 'documented',
  sources: [help('GY3AD8C6C6GAG42N')],
  level: everywhere('info'),
  check(book, report) {
    if (book.packagePath === undefined || book.navigation.nav === undefined) return
    if (book.manifest.some(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')) return
    report({ file: book.packagePath, detail: 'Unexpected book without an NCX, expected one for old readers' })
  },
}
