import { isHtml, isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { noteTrials } from '../sources.ts'

export const kfxH09HiddenText: KindleRule = {
  id: 'KFX-H09',
  summary: 'Some text is hidden',
  why: 'What is hidden is not converted: links to it lead nowhere, and notes kept there do not pop up.',
  mend: 'Nothing needs doing if nothing leads there; else show the text, notes at the end of their chapter.',
  basis: 'observed',
  sources: [noteTrials],
  level: everywhere('info'),
  check(book, report) {
    for (const document of book.contents) {
      for (const { element, characters } of book.hidden(document).parts) {
        // Menus are built from landmarks and page lists whether or not these are shown. Mathematics is KFX-M19's.
        if (characters === 0 || characters > 10_000 || isHtml(element, 'nav') || isMathml(element)) continue
        report({
          file: document.path,
          element,
          detail: `Unexpected hidden <${element.local}> of ${characters} characters, expected text that is shown`,
        })
      }
    }
  },
}
