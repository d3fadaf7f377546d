import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { writeXhtml } from '../base/xhtml.ts'
import type { Asset } from '../book/book.ts'
import type { MathForm } from '../book/config.ts'
import { pictureOf, type Picture } from '../math/picture.ts'

/** CSS px to the em, for a picture's size as long as nobody says how large the text is. */
const px = 16

/**
 * A formula for readers without MathML, with its spoken text and the size and baseline of the text around it, in em:
 *
 * - `svg`: a drawing within the page, because only there it has the text's colour, by day and by night;
 * - `png`: a picture in a file of its own, one for all formulas that look the same.
 *
 * @returns undefined for what MathJax cannot draw
 */
export function formulaPicture(
  math: Element,
  form: Exclude<MathForm, 'mathml'>,
): { readonly element: Element; readonly asset?: Asset | undefined } | undefined {
  const picture = pictureOf(math)
  if (picture === undefined) return undefined
  const { width, height, depth, svg } = picture
  const alt = String(math.properties['alttext'] ?? '')
  const style = `vertical-align:${em(-depth)}`
  if (form === 'svg') {
    const size = { width: em(width), height: em(height + depth) }
    const named = { className: ['math-picture'], role: 'img', ariaLabel: alt, style }
    return { element: displayed(math, { ...svg, properties: { ...named, ...size, ...svg.properties } }) }
  }
  const asset = assetOf(picture)
  const properties = {
    src: `asset:${asset.path}`,
    alt,
    className: ['math-picture'],
    style: `width:${em(width)};height:auto;${style}`,
  }
  return { element: displayed(math, { type: 'element', tagName: 'img', properties, children: [] }), asset }
}

/** A display is as wide as its line, whatever it is drawn with. */
function displayed(math: Element, element: Element): Element {
  if (math.properties['display'] !== 'block') return element
  return { type: 'element', tagName: 'span', properties: { className: ['math-display'] }, children: [element] }
}

function assetOf({ svg, width, height, depth }: Picture): Asset {
  const { text } = writeXhtml({
    ...svg,
    properties: { width: width * px, height: (height + depth) * px, ...svg.properties },
  })
  const bytes = new TextEncoder().encode(text)
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return {
    path: `math/${name}.svg`,
    mediaType: 'image/svg+xml',
    bytes,
    formula: true,
    width: width * px,
    height: (height + depth) * px,
  }
}

/** Three decimals: a twentieth of a pixel in large type. */
function em(size: number): string {
  return `${Math.round(size * 1000) / 1000 + 0}em`
}
