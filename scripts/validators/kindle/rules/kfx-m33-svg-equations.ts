import { mathPictures } from '../math-pictures.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, silentLoss } from '../sources.ts'

export const kfxM33SvgEquations: KindleRule = {
  id: 'KFX-M33',
  summary: 'An equation is an SVG picture',
  why: 'SVG equations have vanished from a conversion that reported no error, and more than 25 SVG pictures cost the book Enhanced Typesetting.',
  mend: 'Write the equation as MathML.',
  basis: 'observed',
  sources: [silentLoss, `${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathPictures(book, 'svg')) {
      report({ file, element, detail: `Unexpected equation as SVG in <${element.local}>, expected MathML` })
    }
  },
}
