import { px } from './edges.ts'
import { shareOut, type Standing } from '../lines/share-out.ts'

/** What lies between lines of running text that stand on the grid. */
const isText = (element: Element): boolean => element.localName === 'p'
const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName)

/**
 * The distance of a theme's lines, px: `--grid` where it keeps one (docs, "Typesetting"). Undefined elsewhere.
 */
export function gridOf(element: HTMLElement): number | undefined {
  if (getComputedStyle(element).getPropertyValue('--grid').trim() === '') return undefined
  const probe = document.createElement('div')
  probe.style.cssText = 'position: absolute; visibility: hidden; height: var(--grid)'
  element.append(probe)
  const height = px(getComputedStyle(probe).height)
  probe.remove()
  return height > 1 ? height : undefined
}

/**
 * Brings the running text below an element back to the grid after what has other heights: the space around formulas, figures and
 * code grows by less than a line. What stands in boxes, lists and tables keeps its own distances.
 *
 * @param grid px between lines, which count from `top`
 * @param room px that may be added at most
 */
export function keepGrid(container: Element, top: number, grid: number, room = Infinity): void {
  const elements = [...container.children].filter((child) => child instanceof HTMLElement)
  const blocks = elements.flatMap((element) => {
    const rect = element.getBoundingClientRect()
    const { position, display } = getComputedStyle(element)
    const flows = rect.height > 0 && position === 'static' && display !== 'none' && !display.startsWith('inline')
    return flows ? [{ element, rect }] : []
  })
  const standing = blocks.map(({ element, rect }, index): Standing => {
    const above = blocks[index - 1]
    return {
      kind: isText(element) ? 'text' : isHeading(element) ? 'heading' : 'other',
      top: rect.top - top,
      before: above === undefined ? 0 : rect.top - above.rect.bottom,
    }
  })
  const extras = shareOut(standing, grid, room)
  for (const [index, { element }] of blocks.entries()) {
    const extra = extras[index] ?? 0
    if (extra === 0) continue
    const before = (standing[index]?.before ?? 0) + extra
    const above = blocks[index - 1]
    if (extra < 0 && above !== undefined) above.element.style.marginBottom = '0'
    element.style.marginTop = `${Math.round(before * 1000) / 1000}px`
  }
}
