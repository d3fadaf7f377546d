import { mathElements } from '../math-elements.ts'
import { isMathml } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook, trial } from '../sources.ts'

export const kfxM13InvisibleOperators: KindleRule = {
  id: 'KFX-M13',
  summary: 'An invisible operator stands outside mo',
  why: 'Function application, invisible times, separator and plus (U+2061 to U+2064) are operators. Loose in a script or within a name they have been seen to break sub- and superscripts.',
  mend: 'Leave the character out, or write it as an mo of its own, within an mrow where only one child is allowed.',
  basis: 'observed',
  sources: [mathsBook, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (!isMathml(element, 'mi', 'mn', 'mtext', 'ms')) continue
      const code = /[\u2061-\u2064]/.exec(textOf(element))?.[0]?.codePointAt(0)?.toString(16).toUpperCase()
      if (code !== undefined)
        report({
          file,
          element,
          detail: `Unexpected U+${code} in <${element.local}>, expected it in an <mo> of its own`,
        })
    }
  },
}
