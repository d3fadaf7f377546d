import { isSvg } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI03SvgTextAndMotion: KindleRule = {
  id: 'KFX-I03',
  summary: 'An SVG picture holds text, foreign content, a script or an animation',
  why: 'Text in SVG is not supported and vanishes; foreign content, scripts and animations have no counterpart on Kindle.',
  mend: 'Convert letters to paths, and take scripts and animations away; or convert the figure to PNG.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, elements } of book.svgs) {
      for (const element of elements) {
        if (!isSvg(element) || !unsupported.has(element.local)) continue
        if (element.local === 'text' && textOf(element).trim() === '') continue
        report({ file, element, detail: `Unexpected <${element.local}> in SVG, expected shapes only` })
      }
    }
  },
}

const unsupported = new Set(
  'text foreignObject script animate animateColor animateMotion animateTransform set'.split(' '),
)
