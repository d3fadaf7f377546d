import { unrepaired, type KindleRule } from '../rule.ts'
import { guide2020, help } from '../sources.ts'

export const kfxI13ImageSize: KindleRule = {
  id: 'KFX-I13',
  summary: 'A picture is larger than 5 MB',
  why: 'Amazon takes at most 5 MB per picture.',
  mend: 'Scale it to what a page can show (1200 × 1800 pixels), or compress it more.',
  basis: 'documented',
  sources: [help('G75V4YX5X8GRGXWV'), `${guide2020}, §10.4`],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    for (const { path: file, item, size } of book.pictures.values()) {
      if (size <= 5 * 2 ** 20 || item === book.cover) continue
      report({ file, detail: `Unexpected picture of ${(size / 2 ** 20).toFixed(1)} MB, expected at most 5 MB` })
    }
  },
}
