import type { Element } from 'hast'
import { h } from 'hastscript'
import type { WidthRow } from '../../../book/exhibits.ts'
import type { Validation } from '../../../validation.ts'
import { kindlePages } from '../../../validators/kindle/widths/kindle-pages.ts'
import { oneLine } from '../one-line.ts'

/** The widest say most; the others are folded, and rows that fit are many and say little. */
const most = { open: 12, wide: 300, fitting: 100 }

/** How wide equations, tables and lines of code are against Kindle's pages: those that do not fit first, the widest on top. */
export function widthsSection({ widths }: Validation, number: number): Element | undefined {
  if (widths.length === 0) return undefined
  const sorted = widths.toSorted((one, other) => other.em - one.em)
  const wide = sorted.filter(({ tooWideFor }) => tooWideFor.length > 0)
  const others = sorted.filter(({ tooWideFor }) => tooWideFor.length === 0)
  return h('section.widths', { id: `widths-${number}` }, [
    h('h3', 'Widths on Kindle'),
    h(
      'p',
      `${widths.length} equations, tables and lines of code were measured against the lines of text of Kindles. Equations that are too wide shrink, tables are cut or shrink, lines of code are broken.`,
    ),
    summary(widths, number),
    ...(wide.length === 0
      ? []
      : [table(wide.slice(0, most.open), 'What does not fit every page, the widest first', number)]),
    ...folded(wide.slice(most.open, most.wide), `${wide.length - most.open} more that do not fit every page`, number),
    ...folded(others.slice(0, most.fitting), `The widest of the ${others.length} that fit every page`, number),
  ])
}

const kinds = [
  ['equation', 'Equations'],
  ['table', 'Tables'],
  ['code', 'Lines of code'],
] as const

/** How many of each kind are too wide for which page. */
function summary(widths: readonly WidthRow[], number: number): Element {
  const rows = kinds
    .map(([kind, words]) => ({ words, own: widths.filter((row) => row.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  return h(
    'div.scroll',
    { tabIndex: 0, role: 'region', ariaLabel: `How many are too wide for which page, EPUB ${number}` },
    [
      h('table.pages', [
        h('caption', 'How many are too wide for which page'),
        h('thead', [
          h('tr', [
            h('td'),
            h('th', { scope: 'col' }, 'measured'),
            ...kindlePages.map(({ name, em }) => h('th', { scope: 'col' }, [name, h('span.where', `${em} em`)])),
          ]),
        ]),
        h(
          'tbody',
          rows.map(({ words, own }) =>
            h('tr', [
              h('th', { scope: 'row' }, words),
              h('td', String(own.length)),
              ...kindlePages.map(({ name }) =>
                h('td', String(own.filter(({ tooWideFor }) => tooWideFor.includes(name)).length)),
              ),
            ]),
          ),
        ),
      ]),
    ],
  )
}

function fitting(tooWideFor: readonly string[]): string {
  if (tooWideFor.length === 0) return 'every page'
  const pages = kindlePages.filter(({ name }) => !tooWideFor.includes(name)).map(({ name }) => name)
  return pages.length === 0 ? 'no page' : pages.join(', ')
}

function folded(rows: readonly WidthRow[], title: string, number: number): Element[] {
  return rows.length === 0 ? [] : [h('details', [h('summary', title), table(rows, title, number)])]
}

function table(rows: readonly WidthRow[], caption: string, number: number): Element {
  const widest = Math.max(...rows.map(({ em }) => em), 1)
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: `${caption}, EPUB ${number}` }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          ['Width', 'What', 'Fits', 'Where'].map((name) => h('th', { scope: 'col' }, name)),
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
            h('td', fitting(tooWideFor)),
            h('td', [h('code', oneLine(`${path}:${line}:${column}`))]),
          ]),
        ),
      ),
    ]),
  ])
}
