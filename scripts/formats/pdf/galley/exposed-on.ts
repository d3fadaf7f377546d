import type { LaidPage } from '../layout.ts'
import { atOf } from './about.ts'

/** What may be wider than a line, or higher than the room that is left. */
const candidates = 'img, svg.figure, figure, table, pre, .equation'
/** px by which fractions of many lengths may differ. */
const tolerance = 1

/** Blocks of a page that reach out of the text area, and pictures of pixels: what a printer may find fault with. */
export function exposedOn(page: HTMLElement): LaidPage['exposed'] {
  const area = page.getBoundingClientRect()
  const found = [...page.querySelectorAll(candidates)].flatMap((element) => {
    const rect = element.getBoundingClientRect()
    const beyond = {
      left: Math.round(area.left - rect.left),
      right: Math.round(rect.right - area.right),
      top: Math.round(area.top - rect.top),
      bottom: Math.round(rect.bottom - area.bottom),
    }
    const density = densityOf(element, rect.width)
    const at = atOf(element)
    const isOut = Math.max(...Object.values(beyond)) > tolerance
    return at !== undefined && (isOut || density !== undefined) ? [{ at, beyond, density }] : []
  })
  return found.length === 0 ? undefined : found
}

/** Dots to the inch of a picture of pixels that is so many px wide. */
function densityOf(element: Element, width: number): number | undefined {
  if (!(element instanceof HTMLImageElement) || width === 0) return undefined
  return Math.floor((element.naturalWidth * 96) / width)
}
