import type { MarginBox } from '../margin-boxes.ts'
import type { Margins, PageMargins } from './page-margins.ts'

/**
 * `@page` rules for the print of one part, to come after the theme's: its margins in px, nothing in margin boxes and
 * nothing painted on the page, since the furniture brings that.
 *
 * @param side of the part's first page, which Chromium takes for a right-hand one
 */
export function partRules({ left, right }: PageMargins, side: 'verso' | 'recto', boxes: readonly MarginBox[]): string {
  const [odd, even] = side === 'recto' ? [right, left] : [left, right]
  const empty = boxes.map((box) => `@page${box.side} { @${box.box} { content: none } }`)
  return [
    '@page { background: none; border: none; padding: 0 }',
    `@page :right { margin: ${written(odd)} }`,
    `@page :left { margin: ${written(even)} }`,
    ...new Set(empty),
  ].join('\n')
}

/** Rules for pages in their own order. */
export function marginRules({ left, right }: PageMargins): string {
  return `@page :right { margin: ${written(right)} } @page :left { margin: ${written(left)} }`
}

function written({ top, right, bottom, left }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`
}
