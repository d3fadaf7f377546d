import { pathTo } from './element-path.js'

/**
 * Pictures and the boxes of tables and equations that leave their column. Text is looked at by itself.
 *
 * @param {Document} doc
 * @param {import('./page-grid.js').PageGrid} grid
 * @param {(element: Element) => import('./bearing.js').Bearing} bearings
 */
export function solidFaults(doc, grid, bearings) {
  /** @type {import('../../scripts/validators/reading/survey.ts').Fault[]} */
  const faults = []
  let pictures = 0
  for (const element of doc.body.querySelectorAll('table, math, pre, img, svg, video, object')) {
    const { seen, scrolls } = bearings(element)
    const isText = /^(?:table|math|pre)$/.test(element.localName)
    const rects = [...element.getClientRects()].filter(({ width, height }) => width > 2 && height > 2)
    if (!seen || rects.length === 0 || !element.checkVisibility({ visibilityProperty: true })) continue
    if (!isText) pictures += 1
    // The box itself must fit even if what is in it scrolls.
    if (scrolls && bearings(element.parentElement ?? element).scrolls) continue
    for (const rect of rects) {
      const { aside, below } = grid.overhang(rect)
      const px = isText ? aside : Math.max(aside, below)
      if (px <= 2) continue
      const what = (element.getAttribute('alt') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
      faults.push({ kind: aside > 2 ? 'overflow' : 'foot', at: pathTo(element), what, px: Math.round(px) })
      break
    }
  }
  return { pictures, faults }
}
