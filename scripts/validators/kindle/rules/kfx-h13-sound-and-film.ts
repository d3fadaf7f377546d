import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxInput, styleMap } from '../sources.ts'

export const kfxH13SoundAndFilm: KindleRule = {
  id: 'KFX-H13',
  summary: 'The book has sound or film',
  why: 'KFX has a place for both from firmware 5.16.6 on, but readers with electronic ink play neither.',
  mend: 'Describe what is heard or seen in the text; link to the recording.',
  basis: 'observed',
  sources: [kfxInput, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (!isHtml(element, 'audio', 'video')) continue
        report({ file, element, detail: `Unexpected <${element.local}>, expected text or pictures` })
      }
    }
  },
}
