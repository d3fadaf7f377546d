import type { LayoutRequest } from '../layout.ts'
import { heightsOf } from './verify-heights.ts'

/** px by which something may stand out of its page: hanging punctuation, rules of tables. */
const tolerance = 12

/**
 * Makes a page as small as its sheet where something larger and indivisible stands in it (a row of a table, a table of many columns):
 * better small than cut off, since Chromium prints nothing that is beside the sheet. What only reaches into the margin stays as it is. All
 * of it is told of by those who measured it.
 */
export function fitPages(pages: readonly HTMLElement[], { area, spare = 0 }: LayoutRequest): void {
  for (const page of pages) {
    const [height, width] = [heightsOf(page).height, page.scrollWidth]
    if (width - area.width <= Math.max(tolerance, spare) && height - area.height <= tolerance) continue
    const shrunk = document.createElement('div')
    // A little less, for heights that are rounded line by line. Its own width stays, so that no line breaks elsewhere.
    shrunk.style.zoom = String(0.995 * Math.min(1, area.height / height, area.width / width))
    shrunk.style.width = `${area.width}px`
    shrunk.append(...page.childNodes)
    page.append(shrunk)
    page.style.overflow = 'clip'
  }
}
