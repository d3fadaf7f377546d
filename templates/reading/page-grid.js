/**
 * The pages of a document on show: columns of equal size beside each other, or below each other where lines run
 * downwards. Lengths are CSS px in the document's own coordinates.
 *
 * @typedef {object} PageGrid
 * @property {number} pages
 * @property {(rect: DOMRect) => Overhang} overhang how far a box leaves the column that it begins in
 *
 * @typedef {object} Overhang
 * @property {number} aside past the end of the lines
 * @property {number} below past the foot of the page
 */

/** @returns {PageGrid} */
export function pageGrid(/** @type {Document} */ doc, /** @type {import('./book.js').OpenBook} */ { view, fixed }) {
  const window = doc.defaultView
  const root = doc.documentElement
  if (window === null) throw new Error('A document without a window')
  if (fixed) {
    const { innerWidth: width, innerHeight: height } = window
    return { pages: 1, overhang: ({ right, bottom }) => ({ aside: right - width, below: bottom - height }) }
  }
  const style = window.getComputedStyle(root)
  const gap = parseFloat(style.columnGap)
  const { writingMode, direction } = window.getComputedStyle(doc.body)
  const vertical = writingMode.startsWith('vertical')
  const rtl = !vertical && (direction === 'rtl' || doc.body.dir === 'rtl' || root.dir === 'rtl')
  const size = distanceOf(doc, vertical) ?? view.renderer.size
  const across = vertical ? root.clientWidth : root.clientHeight
  const extent = vertical ? window.innerHeight : window.innerWidth
  const overhang = (/** @type {DOMRect} */ rect) => {
    const [from, to] = vertical ? [rect.top, rect.bottom] : [rect.left, rect.right]
    // What stands outside all pages was put there so as not to be seen.
    if (to <= 0 || from >= extent) return { aside: 0, below: 0 }
    const page = rtl ? Math.ceil(to / size) - 1 : Math.floor(from / size)
    const aside = rtl ? page * size + gap / 2 - from : to - ((page + 1) * size - gap / 2)
    return { aside, below: vertical ? 0 : rect.bottom - across }
  }
  return { pages: Math.max(1, Math.round(extent / size)), overhang }
}

/**
 * How far apart pages begin. The browser rounds the widths of columns and gaps, so that pages of long documents drift
 * away from the multiples of the screen; the body's boxes, one on each page, tell. Undefined where there are too few.
 */
function distanceOf(/** @type {Document} */ doc, /** @type {boolean} */ vertical) {
  const starts = [...doc.body.getClientRects()].map(({ left, top }) => (vertical ? top : left))
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined || starts.length < 2) return undefined
  return Math.abs(last - first) / (starts.length - 1)
}
