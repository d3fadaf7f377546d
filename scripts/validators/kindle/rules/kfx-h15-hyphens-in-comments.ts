import { placesIn } from '../../../base/xml-places.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { refusals } from '../sources.ts'

export const kfxH15HyphensInComments: KindleRule = {
  id: 'KFX-H15',
  summary: 'A comment holds two hyphens in a row',
  why: 'XML forbids -- within a comment (XML 1.0, §2.5). Send to Kindle has answered such books with E999, and a strict reader stops there.',
  mend: 'Write - - or a dash in the comment, or leave the comment out.',
  basis: 'observed',
  sources: [refusals],
  level: { ...everywhere('warning'), 'send-to-kindle': 'error' },
  check(book, report) {
    for (const file of book.entries.keys()) {
      if (!/\.(?:x?html?|xml|opf|ncx|svg)$/i.test(file)) continue
      const source = book.source(file)
      const comment = source?.tokens.find(({ kind, content }) => kind === 'comment' && /--|-$/.test(content))
      if (source === undefined || comment === undefined) continue
      const place = placesIn(source.text)(comment.offset)
      report({ file, place, detail: 'Unexpected -- in a comment, expected none' })
    }
  },
}
