import { shareOut, type Standing } from '../lines/share-out.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { px } from './edges.ts'
import type { Galley } from './galley.ts'

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

/** px that elements get above them. */
type Writing = () => void

/** Brings the running text of a galley to the grid, as if it were one long page. */
export function keepGrid({ text, columns }: Galley): void {
  const grid = gridOf(text)
  if (grid !== undefined && columns === 1) spacing(text, text.getBoundingClientRect().top, grid, Infinity, false)()
}

/**
 * Brings the text of each page to the grid that begins at its head, as far as there is room: what stood above a page's first
 * block is gone, and floats stand between. A page that is to be full gets whole lines between its blocks.
 */
export function keepGridOfPages(pages: readonly HTMLElement[], { columns }: Plan, problem: Problem): void {
  const { grid, page: area } = problem
  if (grid === undefined || problem.columns > 1) return
  const writings = pages.map((page, number): Writing => {
    const { top } = page.getBoundingClientRect()
    const [body, foot, ...more] = page.children
    if (body === undefined || more.length > 0 || (foot !== undefined && !foot.matches('.page-foot'))) return () => {}
    const end = foot?.getBoundingClientRect().top ?? top + area.height
    return spacing(body, top, grid, end - body.getBoundingClientRect().bottom, columns[number]?.spread === true)
  })
  for (const write of writings) write()
}

/**
 * The space around formulas, figures and code grows by less than a line. What stands in boxes, lists and tables keeps
 * its own distances. Only looks at the document; changes it when it is called.
 */
function spacing(container: Element, top: number, grid: number, room: number, fill: boolean): Writing {
  const blocks = [...container.children].flatMap((element) => {
    if (!(element instanceof HTMLElement)) return []
    const rect = element.getBoundingClientRect()
    const { position, display } = getComputedStyle(element)
    const flows = rect.height > 0 && position === 'static' && !display.startsWith('inline')
    return flows ? [{ element, rect }] : []
  })
  const standing = blocks.map(({ element, rect }, index): Standing => {
    const above = blocks[index - 1]?.rect.bottom ?? rect.top
    return { kind: kindOf(element), top: rect.top - top, before: rect.top - above }
  })
  const extras = shareOut(standing, grid, room, fill)
  return () => {
    for (const [index, { element }] of blocks.entries()) {
      const extra = extras[index] ?? 0
      if (extra === 0) continue
      const above = blocks[index - 1]?.element
      if (extra < 0 && above !== undefined) above.style.marginBottom = '0'
      element.style.marginTop = `${Math.round(((standing[index]?.before ?? 0) + extra) * 1000) / 1000}px`
    }
  }
}

function kindOf({ localName }: Element): Standing['kind'] {
  return localName === 'p' ? 'text' : /^h[1-6]$/.test(localName) ? 'heading' : 'other'
}
