import { isSvg } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook, vivlio } from '../sources.ts'

export const kfxI07SvgSizesAndReuse: KindleRule = {
  id: 'KFX-I07',
  summary: 'An SVG picture relies on em sizes, currentColor or reused parts',
  why: 'Sizes in em and ex were read as pixels, currentColor was not resolved, and parts in defs that use repeats were stripped.',
  mend: 'Give width and height in % or whole numbers, colours by value, and draw repeated parts out; or convert the figure to PNG.',
  basis: 'observed',
  sources: [mathsBook, vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element: svg, elements } of book.svgs) {
      const size = ['width', 'height']
        .map((name) => attribute(svg, name) ?? '')
        .find((value) => /e[mx]\s*$/.test(value))
      if (size !== undefined)
        report({
          file,
          element: svg,
          detail: `Unexpected size "${size}" of an SVG picture, expected % or a whole number`,
        })
      const coloured = elements.find(
        (each) => isSvg(each) && each.attributes.some(({ value }) => /\bcurrentcolor\b/i.test(value)),
      )
      if (coloured !== undefined)
        report({ file, element: coloured, detail: 'Unexpected currentColor in SVG, expected a colour by value' })
      const reused = elements.find((each) => isSvg(each, 'use'))
      if (reused !== undefined)
        report({ file, element: reused, detail: 'Unexpected <use> in SVG, expected the shapes themselves' })
    }
  },
}
