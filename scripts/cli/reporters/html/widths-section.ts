import type { Element } from 'hast'
import { h } from 'hastscript'
import type { WidthRow } from '../../../book/exhibits.ts'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'

/** The widest say most; the others are folded, and rows that fit are many and say little. */
const most = { open: 12, wide: 300, fitting: 100 }

/** How wide equations, tables and lines of code are against Kindle's pages: those that do not fit first, the widest on top. */
export function widthsSection({ widths }: Validation, number: number): Element | undefined {
  if (widths.length === 0) return undefined
  const sorted = widths.toSorted((one, other) => other.em - one.em)
  const wide = sorted.filter(({ tooWideFor }) => tooWideFor.length > 0)
  const fitting = sorted.filter(({ tooWideFor }) => tooWideFor.length === 0)
  return h('section.widths', { id: `widths-${number}` }, [
    h('h3', 'Widths on Kindle'),
    h(
      'p',
      `${widths.length} equations, tables and lines of code were measured. At the default size of text, ${wide.length === 0 ? 'all fit every page' : `${wide.length} of them ${wide.length === 1 ? 'does' : 'do'} not fit some page`}.`,
    ),
    ...(wide.length === 0 ? [] : [table(wide.slice(0, most.open), 'What does not fit, the widest first')]),
    ...folded(wide.slice(most.open, most.wide), `${wide.length - most.open} more that do not fit`),
    ...folded(fitting.slice(0, most.fitting), `The widest of the ${fitting.length} that fit`),
  ])
}

function folded(rows: readonly WidthRow[], title: string): Element[] {
  return rows.length === 0 ? [] : [h('details', [h('summary', title), table(rows, title)])]
}

function table(rows: readonly WidthRow[], caption: string): Element {
  const widest = Math.max(...rows.map(({ em }) => em), 1)
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          ['Width', 'What', 'Too wide for', 'Where'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        rows.map(({ kind, path, line, column, excerpt, em, tooWideFor }) =>
          h('tr', [
            h('td.em', [
              h('meter', { min: 0, max: widest, value: em, ariaHidden: 'true' }),
              h('span', `${em.toFixed(1)} em`),
            ]),
            h('td', [h('span.kind', kind), ' ', h('code', oneLine(excerpt.slice(0, 120)))]),
            h('td', tooWideFor.length === 0 ? '–' : oneLine(tooWideFor.join(', '))),
            h('td', [h('code', oneLine(`${path}:${line}:${column}`))]),
          ]),
        ),
      ),
    ]),
  ])
}
