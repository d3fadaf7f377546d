import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'

/** What the EPUB says of itself, and what a bookseller makes of its accessibility metadata. */
export function aboutSection({ about, digest }: Validation, number: number): Element | undefined {
  if (about === undefined) return undefined
  const rows = (
    [
      ['Title', about.title],
      ['By', about.creators.join('; ')],
      ['Publisher', about.publisher],
      ['Language', about.languages.join(', ')],
      ['Date', about.date],
      ['Identifier', about.identifiers.join('; ')],
      ['Subjects', about.subjects.join('; ')],
      ['Rights', about.rights],
      ['Layout', about.layout],
      ['Files', `${about.files}`],
      ['SHA-256', digest],
    ] as const
  ).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]))
  return h('section.about', { id: `about-${number}` }, [
    h('h3', 'What it says of itself'),
    h('div.two', [
      h('section', [
        h('h4', 'Metadata'),
        h(
          'dl',
          rows.map(([name, value]) => h('div', [h('dt', name), h('dd', oneLine(value))])),
        ),
      ]),
      h('section.shop', [
        h('h4', 'Accessibility, as a bookseller shows it'),
        h(
          'dl',
          about.accessibility.map(({ heading, says }) =>
            h('div', [h('dt', heading), ...says.map((words) => h('dd', oneLine(words)))]),
          ),
        ),
        h('p.small', 'These are the publisher’s own claims, in the words of the W3C’s display guide.'),
      ]),
    ]),
  ])
}
