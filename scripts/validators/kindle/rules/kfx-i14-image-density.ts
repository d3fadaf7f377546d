import { attribute } from '../../../base/xml-query.ts'
import { imagesOf } from '../images-of.ts'
import type { Cascade } from '../css/cascade.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxI14ImageDensity: KindleRule = {
  id: 'KFX-I14',
  summary: 'A picture has too few pixels for its size on the page',
  why: 'Amazon wants 300 pixels per inch at the size shown, a page being about 4 inches wide; below 72 a book has failed conversion.',
  mend: 'Use a larger picture, or show it smaller.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.5`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element, picture } of imagesOf(book)) {
      const share = widthShare(book.cascade(document), element)
      const width = picture.facts.width
      if (share === undefined || width === undefined) continue
      const density = Math.floor(width / (pageInches * share))
      if (density >= 300) continue
      const level = everywhere(density < 72 ? 'warning' : 'info')
      report({
        file: document.path,
        element,
        level,
        detail: `Unexpected ${density} pixels per inch (${width} across ${Math.round(share * 100)} % of the page), expected 300`,
      })
    }
  },
}

const pageInches = 4

/** Width as a share of the page, where the style sheet or the attribute says it in per cent. */
function widthShare(cascade: Cascade, element: XmlElement): number | undefined {
  const width = cascade.declared(element, 'width')?.value ?? attribute(element, 'width') ?? ''
  const percent = /^\s*([\d.]+)%\s*$/.exec(width)?.[1]
  return percent === undefined || Number(percent) === 0 ? undefined : Number(percent) / 100
}
