import { mathPictures } from '../math-pictures.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, vivlio } from '../sources.ts'

export const kfxM34RasterEquations: KindleRule = {
  id: 'KFX-M34',
  summary: 'An equation is a raster picture',
  why: 'A picture of an equation does not grow with the text, cannot be read aloud and stays black on a dark page.',
  mend: 'Write the equation as MathML.',
  basis: 'documented',
  sources: [help('GF9Z3HLUMTRJ6QPL'), vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathPictures(book, 'raster')) {
      report({ file, element, detail: 'Unexpected equation as a picture, expected MathML' })
    }
  },
}
