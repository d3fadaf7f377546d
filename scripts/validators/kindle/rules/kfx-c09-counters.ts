import { generatedContent } from '../css/written/generated-content.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap } from '../sources.ts'

export const kfxC09Counters: KindleRule = {
  id: 'KFX-C09',
  summary: 'A style sheet counts: equations, figures, headings, items',
  why: 'The converter lets counters and content go, so the number would not be there, and what refers to it would lead nowhere.',
  mend: 'Write the number as text, or use the numbers of an ordered list.',
  basis: 'observed',
  sources: [`${styleMap}: counter-* and content are ignored`],
  level: everywhere('error'),
  check(book, report) {
    for (const { found, where, kind } of generatedContent(book.written())) {
      if (kind !== 'counter') continue
      tell(report, found, `Unexpected ${quoted(found)} for ${where}, expected the number as text`, everywhere('error'))
    }
  },
}
