import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, help } from '../sources.ts'

export const kfxI02Svg: KindleRule = {
  id: 'KFX-I02',
  summary: 'The book has an SVG picture',
  why: "Kindle turns SVG into pixels, supports little of it, and Amazon's newer pages advise against it.",
  mend: 'Convert the figure to PNG or JPEG at 300 pixels per inch.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`, help('G75V4YX5X8GRGXWV')],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element, wrapper } of book.svgs) {
      // Amazon's guide allows an <svg> around one raster image.
      if (!wrapper) report({ file, element, detail: 'Unexpected SVG picture, expected PNG or JPEG' })
    }
  },
}
