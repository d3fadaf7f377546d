import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ConversionRow } from '../../../book/exhibits.ts'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'
import { sourceOf } from './status.ts'

/** Rows of one fate. */
const most = 200

const fates = [
  ['lost', 'Lost', 'lost'],
  ['unknown', 'Nobody has said', 'not known'],
  ['changed', 'Changed', 'changed'],
  ['kept', 'Kept', 'kept'],
] as const

/** What each construct of the EPUB becomes on Kindle: what is lost first; what is kept is folded, for it needs no care. */
export function conversionSection({ conversion }: Validation, number: number): Element | undefined {
  if (conversion.length === 0) return undefined
  return h('section.conversion', { id: `conversion-${number}` }, [
    h('h3', 'What becomes of it on Kindle'),
    h('p', 'A model: what is documented, was observed or can be inferred. No converter was run for it.'),
    ...fates.flatMap(([fate, title, word]) => {
      const rows = conversion.filter((row) => row.fate === fate)
      if (rows.length === 0) return []
      const counted = `${title}: ${rows.length}`
      return fate === 'kept'
        ? [h('details', [h('summary', counted), table(rows, title, word, number)])]
        : [h('h4', counted), table(rows, title, word, number)]
    }),
  ])
}

function table(rows: readonly ConversionRow[], title: string, word: string, number: number): Element {
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: `${title} on Kindle, EPUB ${number}` }, [
    h('table', [
      h('thead', [
        h(
          'tr',
          ['Construct', 'Times', 'Fate', 'Becomes', 'How we know'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        rows
          .slice(0, most)
          .map(({ construct, count, fate, becomes, basis, source, path, line }) =>
            h('tr', [
              h('th', { scope: 'row' }, [
                h('code', oneLine(construct)),
                h('span.where', oneLine(`first at ${path}${line === undefined ? '' : `:${line}`}`)),
              ]),
              h('td.number', String(count)),
              h('td', [h(`span.fate.${fate}`, word)]),
              h('td', oneLine(becomes)),
              h('td', [basis, ': ', sourceOf(source)]),
            ]),
          ),
      ),
    ]),
    ...(rows.length > most
      ? [h('p.more', `${rows.length - most} more stand in the report that --format json gives.`)]
      : []),
  ])
}
