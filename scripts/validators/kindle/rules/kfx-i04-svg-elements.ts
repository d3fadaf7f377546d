import { isSvg } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI04SvgElements: KindleRule = {
  id: 'KFX-I04',
  summary: "An SVG picture uses an element outside Amazon's list",
  why: 'Amazon lists the elements that a picture may use: svg, path, g, polyline, polygon, rect, line, circle, ellipse, gradients and their stops, feGaussianBlur, filter, defs, clipPath, use and title.',
  mend: 'Draw the picture with the listed elements, or convert it to PNG.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, elements, wrapper } of book.svgs) {
      const told = new Set<string>()
      for (const element of wrapper ? [] : elements) {
        if (!isSvg(element) || silent.has(element.local) || listed.has(element.local) || told.has(element.local))
          continue
        told.add(element.local)
        report({ file, element, detail: `Unexpected <${element.local}> in SVG, expected an element of Amazon's list` })
      }
    }
  },
}

const listed = new Set(
  'svg path g polyline polygon rect line circle ellipse linearGradient radialGradient stop feGaussianBlur filter defs clipPath use title'.split(
    ' ',
  ),
)
/** What draws nothing, and what KFX-I03 speaks of. */
const silent = new Set(
  'desc metadata text tspan textPath tref foreignObject script animate animateColor animateMotion animateTransform set'.split(
    ' ',
  ),
)
