import { paints } from './paints.js'

/** The reader's own page in the colour scheme of the moment, as the document sees it. */
export function paperOf(/** @type {Document} */ doc) {
  const window = /** @type {Window} */ (doc.defaultView)
  const probe = doc.createElementNS('http://www.w3.org/1999/xhtml', 'i')
  probe.style.cssText = 'position: absolute; background-color: Canvas'
  doc.documentElement.append(probe)
  const colour = window.getComputedStyle(probe).backgroundColor
  probe.remove()
  return paints(doc).read(colour) ?? [255, 255, 255, 1]
}

/**
 * foliate takes the page's ground off the document when it loads and paints it behind the page. The ground may be
 * another in the other colour scheme, so the document keeps its own, and the margins get it by foliate's own way.
 *
 * @param own the ground that the body's own attribute declares
 */
export function spreadPaper(/** @type {Document} */ doc, /** @type {string} */ own) {
  const window = /** @type {Window} */ (doc.defaultView)
  doc.body.style.background = own
  const [body, root] = [doc.body, doc.documentElement].map((each) => window.getComputedStyle(each).backgroundColor)
  const ground = body === 'rgba(0, 0, 0, 0)' ? root : body
  doc.documentElement.style.setProperty('--theme-bg-color', ground ?? 'transparent')
}
