import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI01TooManySvgs: KindleRule = {
  id: 'KFX-I01',
  summary: 'The book has more than 25 SVG pictures',
  why: 'Beyond 25 SVG pictures a book gets no Enhanced Typesetting, and without it no mathematics.',
  mend: 'Convert figures to PNG or JPEG at 300 pixels per inch.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    const files = book.manifest.filter((item) => item.mediaType === 'image/svg+xml').length
    const count = files + book.svgs.filter((svg) => svg.inline).length
    if (count <= 25 || book.packagePath === undefined) return
    report({ file: book.packagePath, detail: `Unexpected number of SVG pictures (${count}), expected at most 25` })
  },
}
