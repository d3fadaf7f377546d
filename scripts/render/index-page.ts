import type { Element, ElementContent } from 'hast'
import type { IndexEntry, IndexGroup } from '../book/index-entry.ts'
import type { Words } from '../book/words.ts'
import { element } from './opening.ts'

/** The index: letters, entries, sub-entries. Its links say the section; a format with pages puts folios in their place. */
export function indexPage(groups: readonly IndexGroup[], words: Words): ElementContent[] {
  return groups.flatMap(({ letter, entries }) => [
    ...(letter === '' ? [] : [element('h2', { className: ['index-letter'] }, letter)]),
    list(entries, words),
  ])
}

function list(entries: readonly IndexEntry[], words: Words): Element {
  return {
    type: 'element',
    tagName: 'ul',
    properties: { className: ['index'] },
    children: entries.map((entry) => ({
      type: 'element',
      tagName: 'li',
      properties: {},
      children: [
        element('span', { className: ['index-entry'] }, entry.term),
        ...entry.places.flatMap(({ id, section }): ElementContent[] => [
          { type: 'text', value: ', ' },
          element('a', { href: `#${id}`, dataFolio: id }, section),
        ]),
        ...pointer(', ', words.see, entry.see),
        ...pointer('; ', words.seeAlso, entry.seeAlso),
        ...(entry.children.length === 0 ? [] : [list(entry.children, words)]),
      ],
    })),
  }
}

/** `, see Domain Name System`; a sub-entry is named with its main entry before it. */
function pointer(before: string, word: string, terms: readonly string[]): ElementContent[] {
  if (terms.length === 0) return []
  return [
    { type: 'text', value: before },
    element('i', {}, word),
    { type: 'text', value: ` ${terms.map((term) => term.split('!').join(', ')).join('; ')}` },
  ]
}
