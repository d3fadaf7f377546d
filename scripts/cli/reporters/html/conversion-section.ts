import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'
import { sourceOf } from './status.ts'

const most = 400
const fates = { lost: 0, changed: 1, unknown: 2, kept: 3 } as const

/** What each construct of the EPUB becomes on Kindle; what is lost first. */
export function conversionSection({ conversion }: Validation, number: number): Element | undefined {
  if (conversion.length === 0) return undefined
  const rows = conversion.toSorted((one, other) => fates[one.fate] - fates[other.fate]).slice(0, most)
  return h('section.conversion', { id: `conversion-${number}` }, [
    h('h3', 'What becomes of it on Kindle'),
    h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'What becomes of it on Kindle' }, [
      h('table', [
        h('thead', [
          h(
            'tr',
            ['Construct', 'Times', 'Fate', 'Becomes', 'How we know'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ]),
        h(
          'tbody',
          rows.map(({ construct, count, fate, becomes, basis, source, path, line }) =>
            h('tr', [
              h('th', { scope: 'row' }, [
                h('code', oneLine(construct)),
                h('span.where', oneLine(`first at ${path}${line === undefined ? '' : `:${line}`}`)),
              ]),
              h('td.number', String(count)),
              h('td', [h(`span.fate.${fate}`, fate)]),
              h('td', oneLine(becomes)),
              h('td', [basis, ': ', sourceOf(source)]),
            ]),
          ),
        ),
      ]),
    ]),
  ])
}
