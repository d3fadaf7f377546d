import { everywhere, type KindleRule } from '../rule.ts'
import { calibre } from '../sources.ts'

export const kfxH11LargeDocuments: KindleRule = {
  id: 'KFX-H11',
  summary: 'A document is larger than 260 KB',
  why: 'No rule of KFX forbids it. Older readers had trouble beyond this size, and smaller documents open and convert faster.',
  mend: 'Nothing needs doing; a document for each chapter is a good measure.',
  basis: 'inferred',
  sources: [calibre],
  level: everywhere('info'),
  check(book, report) {
    for (const { path: file, root: element } of book.contents) {
      const kilobytes = Math.round((book.entries.get(file)?.size ?? 0) / 1024)
      // From 30 MB on, KFX-H10 speaks.
      if (kilobytes <= 260 || kilobytes >= 30 * 1024) continue
      report({ file, element, detail: `Unexpected document of ${kilobytes} KB, expected at most 260 KB` })
    }
  },
}
