import type { MarginBox } from '../margin-boxes.ts'
import type { Margins, PageMargins } from './page-margins.ts'

/**
 * Rules for the print of one part, to come after the theme's. The margins are paddings of the page boxes and those of `@page`
 * nothing, because Chromium cuts off what reaches into a margin, and figures may: `--to-left` and its like say how far the
 * edges of the sheet are. Nothing is painted on the page, since the furniture brings that.
 *
 * @param side of the part's first page
 */
export function partRules({ left, right }: PageMargins, side: 'verso' | 'recto', boxes: readonly MarginBox[]): string {
  const [rectos, versos] = side === 'recto' ? ['odd', 'even'] : ['even', 'odd']
  const empty = boxes.map((box) => `@page${box.side} { @${box.box} { content: none } }`)
  return [
    '@page { background: none; border: none; padding: 0 }',
    '@page :right { margin: 0 } @page :left { margin: 0 }',
    `.page:nth-child(${rectos}) { ${padded(right)} }`,
    `.page:nth-child(${versos}) { ${padded(left)} }`,
    `.page:nth-child(${versos}) figure.wide { margin-left: calc(-1 * var(--wide-outside, 0px)) !important }`,
    ...new Set(empty),
  ].join('\n')
}

/** A page box must not be higher than its sheet, or a second one would follow; Chromium rounds sheets to its px. */
const spare = 2

function padded({ top, right, bottom, left }: Margins): string {
  const edges = Object.entries({ top, right, bottom, left }).map(([edge, px]) => `--to-${edge}: ${px}px`)
  return `box-sizing: content-box; padding: ${top}px ${right}px ${Math.max(0, bottom - spare)}px ${left}px; ${edges.join('; ')}`
}

/**
 * Rules for pages in their own order.
 *
 * @param bleed px at the outer edges of the sheet, where margin boxes have no place
 */
export function marginRules({ left, right }: PageMargins, bleed: number): string {
  const edges = `@page :right { margin: ${written(right)} } @page :left { margin: ${written(left)} }`
  return bleed === 0 ? edges : `${edges}\n${keptIn(bleed)}`
}

/** Margin boxes keep off the edge of the sheet by its bleed. */
function keptIn(bleed: number): string {
  const rows = { top: ['left', 'center', 'right'], bottom: ['left', 'center', 'right'] }
  const across = Object.entries(rows).flatMap(([edge, places]) =>
    places.map((place) => `@${edge}-${place} { margin-${edge}: ${bleed}px }`),
  )
  const along = (edge: string): string =>
    ['top', 'middle', 'bottom'].map((place) => `@${edge}-${place} { margin-${edge}: ${bleed}px }`).join(' ')
  return `@page { ${across.join(' ')} } @page :left { ${along('left')} } @page :right { ${along('right')} }`
}

function written({ top, right, bottom, left }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`
}
