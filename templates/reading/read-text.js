import { pathTo } from './element-path.js'
import { contrast } from './paints.js'

/** Two px are rounding and the overhang of italic letters. */
const tolerance = 2

/** Below it nobody sees that there is text. Whether it can be read with ease is a matter of accessibility. */
const leastContrast = 1.5

/** @import { LookFault, LookKind } from '../../scripts/validators/reading/survey.ts' */

/**
 * Reads the text as it stands on the pages: how much of it is seen, what of it is cut off and what has no colour.
 *
 * @param {Document} doc
 * @param {import('./page-grid.js').PageGrid} grid
 * @param {(element: Element) => import('./bearing.js').Bearing} bearings
 */
export function readText(doc, grid, bearings) {
  /** The worst of each kind for each element. @type {Map<Element, Map<LookKind, LookFault>>} */
  const found = new Map()
  const report = (/** @type {LookKind} */ kind, /** @type {Element} */ element, /** @type {number} */ px) => {
    const faults = found.get(element) ?? /** @type {Map<LookKind, LookFault>} */ (new Map())
    found.set(element, faults)
    if ((faults.get(kind)?.px ?? 0) < px)
      faults.set(kind, { kind, at: pathTo(element), what: excerptOf(element), px: Math.round(px) })
  }
  /** One of each pair of colours: what gives them is one rule of a style sheet. @type {Map<string, LookFault & { count: number }>} */
  const faint = new Map()
  const reportFaint = (/** @type {Element} */ element, /** @type {import('./bearing.js').Bearing} */ bearing) => {
    const colours = `${bearing.ink.join()} on ${bearing.ground?.join()}`
    const before = faint.get(colours)
    if (before !== undefined) faint.set(colours, { ...before, count: before.count + 1 })
    else faint.set(colours, { kind: 'faint', at: pathTo(element), what: excerptOf(element), px: 1, colours, count: 1 })
  }
  let letters = 0
  const range = doc.createRange()
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const parent = node.parentElement
    if (parent === null || !/\S/.test(text)) continue
    const bearing = bearings(parent)
    if (!bearing.seen || !isVisible(parent)) continue
    range.selectNodeContents(node)
    const rects = visibleRects(range)
    if (rects.length === 0) continue
    letters += text.replace(/\s/g, '').length
    if (isFaint(bearing, text) && !isOnShape(parent, rects)) reportFaint(blockOf(parent), bearing)
    if (rects.every((rect) => !isCut(rect, bearing, grid))) continue
    // Blanks at the ends of lines may stand where they like: the words decide.
    for (const word of text.matchAll(/\S+/g)) {
      range.setStart(node, word.index)
      range.setEnd(node, word.index + word[0].length)
      for (const rect of visibleRects(range)) {
        const cut = isCut(rect, bearing, grid)
        if (cut !== undefined)
          report(cut.kind, cut.kind === 'clipped' && bearing.clip ? bearing.clip : subjectOf(parent), cut.px)
      }
    }
  }
  return { letters, faults: [...[...found.values()].flatMap((faults) => [...faults.values()]), ...faint.values()] }
}

function visibleRects(/** @type {Range} */ range) {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
}

/** @returns {{ kind: LookKind, px: number } | undefined} */
function isCut(
  /** @type {DOMRect} */ rect,
  /** @type {import('./bearing.js').Bearing} */ { clip, scrolls },
  /** @type {import('./page-grid.js').PageGrid} */ grid,
) {
  if (scrolls) return undefined
  if (clip !== undefined) {
    const box = clip.getBoundingClientRect()
    const aside = Math.max(rect.right - box.right, box.left - rect.left)
    const below = Math.max(rect.bottom - box.bottom, box.top - rect.top)
    // The boxes of letters are taller than the letters.
    if (aside > tolerance || below > rect.height * 0.45) return { kind: 'clipped', px: Math.max(aside, below) }
  }
  const { aside, below } = grid.overhang(rect)
  if (aside > tolerance) return { kind: 'overflow', px: aside }
  return below > rect.height * 0.45 ? { kind: 'foot', px: below } : undefined
}

function isVisible(/** @type {Element} */ element) {
  return element.checkVisibility({ visibilityProperty: true })
}

/** Text without ink was made so on purpose; letters in the colour of their ground seldom were. */
function isFaint(/** @type {import('./bearing.js').Bearing} */ { ink, ground }, /** @type {string} */ text) {
  if (ground === undefined || (ink[3] ?? 1) < 0.05 || !/[\p{L}\p{N}]/u.test(text)) return false
  const [red = 0, green = 0, blue = 0, alpha = 1] = ink
  const [r = 0, g = 0, b = 0] = ground
  const seen = [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha)]
  return contrast(seen, ground) < leastContrast
}

/** Whether letters of a drawing stand on something that the drawing paints. */
function isOnShape(/** @type {Element} */ element, /** @type {DOMRect[]} */ rects) {
  const drawing = element.closest('svg')
  if (drawing === null) return false
  return [...drawing.querySelectorAll('rect, path, circle, ellipse, polygon, image, use, foreignObject')].some(
    (shape) => {
      const box = shape.getBoundingClientRect()
      return rects.some(({ left, right, top, bottom }) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2]
        return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
      })
    },
  )
}

/** What the reader would call the thing that is too wide. */
function subjectOf(/** @type {Element} */ element) {
  return element.closest('table, math, pre, svg') ?? blockOf(element)
}

function blockOf(/** @type {Element} */ element) {
  let up = element
  while (up.parentElement !== null && up.ownerDocument.body !== up) {
    const display = up.ownerDocument.defaultView?.getComputedStyle(up).display ?? ''
    if (!/^inline$|math|ruby/.test(display)) break
    up = up.parentElement
  }
  return up
}

function excerptOf(/** @type {Element} */ element) {
  const shown = [...texts(element)].map((node) => node.nodeValue ?? '').join('')
  return shown.replace(/\s+/g, ' ').trim().slice(0, 60)
}

/** Texts within an element, without styles and scripts, which drawings hold among their letters. */
function* texts(/** @type {Element} */ element) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!/^(?:style|script)$/.test(node.parentElement?.localName ?? '')) yield node
  }
}
