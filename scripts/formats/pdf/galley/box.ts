import { type Edges, edgesOf } from './edges.ts'
import type { Box } from '../paginator/problem.ts'
import type { DraftBox } from './measured.ts'

/**
 * An element as a box of the breaker: one with edges that are seen, or that the sheet wants whole, or in which a break must say
 * that something goes on.
 */
export function boxOf(element: Element, style: CSSStyleDeclaration, height: number): DraftBox | undefined {
  const kind = kindOf(element, style)
  const edges = edgesOf(style)
  const whole = style.breakInside.startsWith('avoid')
  const cloned = style.boxDecorationBreak !== 'slice'
  if (kind === 'other' && !whole && edges.top + edges.bottom === 0) return undefined
  const shown = element.localName === 'table' ? tableEdges(element) : cloned ? edges : { top: 0, bottom: 0 }
  return { element, box: { kind, ...shown, height, least: 1, whole } }
}

function kindOf(element: Element, { display, borderTopStyle, borderLeftStyle }: CSSStyleDeclaration): Box['kind'] {
  switch (element.localName) {
    case 'table':
      return 'table'
    case 'pre':
      return 'listing'
    case 'ul':
      return element.matches('ul.index ul') ? 'entries' : 'list'
    case 'ol':
    case 'dl':
      return 'list'
    case 'blockquote':
      return 'quotation'
    case 'figure':
      return goesOn(element)
    default:
      if (display === 'table') return 'table'
      return borderTopStyle !== 'none' || borderLeftStyle !== 'none' ? 'admonition' : 'other'
  }
}

/** A figure that says above its rest what goes on there (said-again.ts). */
function goesOn(figure: Element): Box['kind'] {
  if (figure.firstElementChild?.localName !== 'figcaption') return 'other'
  if (figure.querySelector('table') !== null) return 'table'
  return figure.querySelector('.line') === null ? 'other' : 'listing'
}

/** What a part of a table has above and below its rows: its own edges and the head of its columns again. */
function tableEdges(table: Element): Edges {
  const rows = table.querySelectorAll(':scope > :not(thead) > tr')
  const [first, last] = [rows[0], rows[rows.length - 1]]
  if (first === undefined || last === undefined) return { top: 0, bottom: 0 }
  const { top, bottom } = table.getBoundingClientRect()
  const caption = table.querySelector(':scope > caption')?.getBoundingClientRect().height ?? 0
  return {
    top: first.getBoundingClientRect().top - top - caption,
    bottom: bottom - last.getBoundingClientRect().bottom,
  }
}
