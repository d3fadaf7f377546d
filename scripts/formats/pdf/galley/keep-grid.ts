import { shareOut, type Standing } from '../lines/share-out.ts'
import type { Galley } from './galley.ts'
import { saidLength } from './said-length.ts'

/**
 * The distance of a theme's lines, px: `--grid` where it keeps one (docs, "Typesetting"). Undefined elsewhere.
 */
export function gridOf(element: HTMLElement): number | undefined {
  const height = saidLength(element, '--grid') ?? 0
  return height > 1 ? height : undefined
}

/**
 * Brings the running text of a galley to the grid, as if it were one long page: the space around formulas, figures and code grows
 * by less than a line. What stands in boxes, lists and tables keeps its own distances.
 */
export function keepGrid({ text, grid, columns }: Galley): void {
  if (grid === undefined || columns > 1) return
  const top = text.getBoundingClientRect().top
  const blocks = [...text.children].flatMap((element) => {
    if (!(element instanceof HTMLElement)) return []
    const rect = element.getBoundingClientRect()
    const { position, display } = getComputedStyle(element)
    const flows = rect.height > 0 && position === 'static' && !display.startsWith('inline')
    return flows ? [{ element, rect }] : []
  })
  const standing = blocks.map(({ element, rect }, index): Standing => {
    const above = blocks[index - 1]?.rect.bottom ?? rect.top
    return { kind: blockKind(element), top: rect.top - top, before: rect.top - above }
  })
  const extras = shareOut(standing, grid, Infinity)
  for (const [index, { element }] of blocks.entries()) {
    const extra = extras[index] ?? 0
    if (extra === 0) continue
    const above = blocks[index - 1]?.element
    if (extra < 0 && above !== undefined) above.style.marginBottom = '0'
    element.style.marginTop = `${Math.round(((standing[index]?.before ?? 0) + extra) * 1000) / 1000}px`
  }
}

/** What is running text on the grid, what opens a run, and what stands between. */
export function blockKind(node: Node): Standing['kind'] {
  if (!(node instanceof Element) || node.localName === 'p') return 'text'
  if (node.localName === 'header') return 'opening'
  return /^h[1-6]$/.test(node.localName) ? 'heading' : 'other'
}
