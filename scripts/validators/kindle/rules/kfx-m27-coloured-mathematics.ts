import { mathElements } from '../math-elements.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko } from '../sources.ts'

export const kfxM27ColouredMathematics: KindleRule = {
  id: 'KFX-M27',
  summary: 'An equation has a colour of its own',
  why: "Kindle draws equations in the colour of the text, so that they follow the reader's theme. What a colour of one's own becomes is not known; a dark one may vanish on a dark page.",
  mend: 'Leave colours out of mathematics.',
  basis: 'inferred',
  sources: [boko],
  level: everywhere('warning'),
  check(book, report) {
    const told = new Set<string>()
    for (const { file, element, equation } of mathElements(book)) {
      for (const name of ['mathcolor', 'mathbackground', 'color', 'background']) {
        const value = attribute(element, name)
        if (value === undefined || harmless.test(value.trim())) continue
        report({
          file,
          element,
          detail: `Unexpected ${name}="${value}" on <${element.local}>, expected the colour of the text`,
        })
      }
      const declared = book.cascade(equation.document).declared(element, 'color')
      if (declared === undefined || harmless.test(declared.value.trim())) continue
      const key = `${declared.file} ${declared.place?.line}:${declared.place?.column}`
      if (declared.place !== undefined && told.has(key)) continue
      told.add(key)
      const place = declared.place === undefined ? {} : { file: declared.file, place: declared.place }
      report({
        file,
        element,
        ...place,
        detail: `Unexpected "color: ${declared.value}" on <${element.local}>, expected the colour of the text`,
      })
    }
  },
}

const harmless = /^(?:currentcolor|inherit|initial|unset|revert|transparent|none)?$/i
