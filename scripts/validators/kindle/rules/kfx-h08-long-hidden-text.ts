import { everywhere, type KindleRule } from '../rule.ts'
import { help, mathsBook } from '../sources.ts'

export const kfxH08LongHiddenText: KindleRule = {
  id: 'KFX-H08',
  summary: 'More than 10,000 characters are hidden in one place',
  why: 'Kindle Previewer stops with an error at a hidden block of more than 10,000 characters.',
  mend: 'Take the text out of the Kindle build instead of hiding it.',
  basis: 'documented',
  sources: [help('GR4KL488MXKPZ5BK'), mathsBook],
  level: everywhere('error'),
  check(book, report) {
    for (const document of book.contents) {
      for (const { element, characters } of book.hidden(document).parts) {
        if (characters <= 10_000) continue
        const detail = `Unexpected ${characters} hidden characters in <${element.local}>, expected at most 10,000`
        report({ file: document.path, element, detail })
      }
    }
  },
}
