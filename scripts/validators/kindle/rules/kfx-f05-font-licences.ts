import { everywhere, type KindleRule } from '../rule.ts'

export const kfxF05FontLicences: KindleRule = {
  id: 'KFX-F05',
  summary: 'A font says that it must not be embedded',
  why: 'The field fsType of the font forbids it. Stores refuse such books, and a converter may leave the font out.',
  mend: 'Ask its maker for a licence for e-books and a file that says so, or take another font.',
  basis: 'inferred',
  sources: ['OpenType 1.9, OS/2, fsType'],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path, facts } of book.fonts()) {
      if (facts?.forbids === undefined) continue
      const what =
        facts.forbids === 'embedding' ? 'fsType 2, which forbids embedding' : 'fsType 512, which allows bitmaps only'
      report({ file: path, detail: `Unexpected ${what}, expected a font that may be embedded` })
    }
  },
}
