import { ancestor, attribute, tokens } from '../../base/xml-query.ts'
import { isHtml, isMathml, isSvg } from './tree.ts'
import type { KindleBook } from './kindle-book.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Pictures that say of themselves that they are mathematics: by role, by class, or by TeX in their alternative. */
export function* mathPictures(
  book: KindleBook,
  kind: 'svg' | 'raster',
): Generator<{ file: string; element: XmlElement }> {
  for (const { path: file, elements } of book.contents) {
    for (const element of elements) {
      if (kindOf(element) === kind && saysMath(element)) yield { file, element }
    }
  }
}

function kindOf(element: XmlElement): 'svg' | 'raster' | undefined {
  if (isSvg(element, 'svg')) {
    return ancestor(element, (each) => isSvg(each) || isMathml(each)) === undefined ? 'svg' : undefined
  }
  if (!isHtml(element, 'img')) return undefined
  return /\.svgz?(?:$|[?#])/i.test(attribute(element, 'src') ?? '') ? 'svg' : 'raster'
}

/** Classes that converters give to pictures of formulas (MediaWiki, MathJax, LaTeXML, tex4ht, Pandoc's web TeX). */
const classes =
  /^(?:math|tex|latex|katex|mathjax.*|mwe-math-.*|ltx_math.*|math-inline|math-display|inline-math|display-math)$/i

function saysMath(element: XmlElement): boolean {
  if (attribute(element, 'role') === 'math') return true
  const around = element.parent
  const named = [...tokens(element, 'class'), ...(around === undefined ? [] : tokens(around, 'class'))]
  if (around?.local === 'mjx-container' || named.some((name) => classes.test(name))) return true
  const spoken = attribute(element, 'alt') ?? attribute(element, 'aria-label') ?? ''
  return /\\(?:frac|sqrt|sum|int|left|mathrm|mathbf|begin|alpha|beta|gamma|pi|cdot|times|infty)(?![A-Za-z])/.test(
    spoken,
  )
}
