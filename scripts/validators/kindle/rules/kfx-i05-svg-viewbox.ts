import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI05SvgViewbox: KindleRule = {
  id: 'KFX-I05',
  summary: 'An SVG picture lacks a viewBox of the form that Kindle wants',
  why: 'The viewBox is compulsory: four whole numbers, of which the first two are 0. Without it the picture is cut or missing.',
  mend: 'Write viewBox="0 0 width height" with whole numbers, and move the drawing so that it begins at 0 0.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of book.svgs) {
      const box = attribute(element, 'viewBox')?.trim()
      if (box !== undefined && /^0[\s,]+0[\s,]+[1-9]\d*[\s,]+[1-9]\d*$/.test(box)) continue
      const found = box === undefined ? '<svg> without viewBox' : `viewBox="${box.slice(0, 60)}"`
      report({ file, element, detail: `Unexpected ${found}, expected "0 0" and two whole numbers` })
    }
  },
}
