import { paints } from './paints.js'

/**
 * What an element inherits that decides whether its text can be read.
 *
 * @typedef {object} Bearing
 * @property {boolean} seen whether text of its own is meant to be seen
 * @property {boolean} scrolls whether it stands in a box that the reader can scroll
 * @property {Element | undefined} clip the nearest box that cuts off what leaves it
 * @property {readonly number[] | undefined} ground the colour behind it; undefined behind pictures
 * @property {readonly number[]} ink
 */

/** @returns {(element: Element) => Bearing} reads each element's style once */
export function bearingOf(/** @type {Document} */ doc, /** @type {readonly number[]} */ paper) {
  /** @type {Map<Element, Bearing>} */
  const known = new Map()
  const colours = paints(doc)
  const window = /** @type {Window} */ (doc.defaultView)
  /** @type {Bearing} */
  const outside = { seen: true, scrolls: false, clip: undefined, ground: paper, ink: [0, 0, 0, 1] }
  const bearing = (/** @type {Element} */ element) => {
    let found = known.get(element)
    if (found === undefined) {
      const parent = element.parentElement
      found = of(element, parent === null ? outside : bearing(parent))
      known.set(element, found)
    }
    return found
  }
  /** @returns {Bearing} */
  const of = (/** @type {Element} */ element, /** @type {Bearing} */ parent) => {
    const style = window.getComputedStyle(element)
    const ink = colours.read(element.namespaceURI === svg ? style.fill : style.color) ?? parent.ink
    // The page is the engine's: what html and body do with overflow is about pages.
    const isPage = element === doc.documentElement || element === doc.body
    const overflow = isPage ? '' : `${style.overflowX} ${style.overflowY}`
    return {
      seen: parent.seen && style.opacity !== '0' && !isTucked(element, style),
      scrolls: parent.scrolls || /auto|scroll/.test(overflow),
      clip: /hidden|clip/.test(overflow) && !/auto|scroll/.test(overflow) ? element : parent.clip,
      ground: style.backgroundImage === 'none' ? colours.over(style.backgroundColor, parent.ground) : undefined,
      ink,
    }
  }
  return bearing
}

const svg = 'http://www.w3.org/2000/svg'

/** The ways in which text for screen readers only is kept out of sight. */
function isTucked(/** @type {Element} */ element, /** @type {CSSStyleDeclaration} */ style) {
  if (style.visibility !== 'visible' && style.visibility !== '') return false // Told by each element for itself.
  // CSS has given `clip` up for `clip-path`, and books still hide text with it.
  const clip = style.getPropertyValue('clip')
  if (clip !== 'auto' && clip !== '' && style.position === 'absolute') return true
  if (/inset\((?:50|100)%/.test(style.clipPath)) return true
  if (parseFloat(style.fontSize) < 1.5) return true
  if (Math.abs(parseFloat(style.textIndent)) > 900) return true
  if (!/hidden|clip/.test(style.overflowX)) return false
  const { width, height } = element.getBoundingClientRect()
  return width <= 2 || height <= 2
}
