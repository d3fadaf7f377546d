import { generatedContent } from '../css/written/generated-content.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap, vivlio } from '../sources.ts'

export const kfxC08GeneratedContent: KindleRule = {
  id: 'KFX-C08',
  summary: 'A style sheet writes text into the book',
  why: 'The converter lets content go, and generated boxes that are positioned were seen to be missing. What a sheet writes, no reader can search, copy or hear either.',
  mend: 'Write it into the text.',
  basis: 'observed',
  sources: [styleMap, vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const { found, where, kind } of generatedContent(book.written())) {
      if (kind === 'counter') continue
      tell(report, found, `Unexpected ${quoted(found)} for ${where}, expected it in the text`, everywhere('warning'))
    }
  },
}
