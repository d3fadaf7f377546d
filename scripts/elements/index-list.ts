import type { Element as HastElement, ElementContent } from 'hast'
import type { Element, RenderContext } from '../book/element.ts'
import type { IndexEntry, IndexPointer } from '../book/index-entry.ts'
import { wordsOf } from '../book/languages/index.ts'
import { placeLinks } from '../book/place-links.ts'
import type { IndexListNode } from '../book/place-nodes.ts'

/** The index: letters, entries, sub-entries. Its links say the section; a format with pages puts folios in their place. */
export const indexList: Element = {
  name: 'index-list',
  handlers: {
    indexList: (node: IndexListNode, context) =>
      node.groups.flatMap(({ letter, entries }) => [
        ...(letter === '' ? [] : [element('h2', { className: ['index-letter'] }, [text(letter)])]),
        list(entries, context),
      ]),
  },
}

function list(entries: readonly IndexEntry[], context: RenderContext): HastElement {
  return element(
    'ul',
    { className: ['index'] },
    entries.map((entry) => item(entry, context)),
  )
}

function item({ id, term, places, see, seeAlso, children }: IndexEntry, context: RenderContext): HastElement {
  const { book, output } = context
  const words = wordsOf(book.config.language)
  return element('li', { id }, [
    element('span', { className: ['index-entry'] }, context.inline(term)),
    ...(places.length === 0 ? [] : [text(', '), placeLinks(places, output.format === 'pdf')]),
    ...pointers(', ', words.see, see, context),
    ...pointers(places.length === 0 && see.length === 0 ? ', ' : '; ', words.seeAlso, seeAlso, context),
    ...(children.length === 0 ? [] : [list(children, context)]),
  ])
}

/** `, see Domain Name System`; a sub-entry is named with its main entry before it. */
function pointers(before: string, word: string, to: readonly IndexPointer[], context: RenderContext): ElementContent[] {
  if (to.length === 0) return []
  const links = to.flatMap(({ id, terms }, at): ElementContent[] => [
    ...(at === 0 ? [] : [text('; ')]),
    element(
      'a',
      { href: `#${id}` },
      terms.flatMap((term, level) => [...(level === 0 ? [] : [text(', ')]), ...context.inline(term)]),
    ),
  ])
  return [text(before), element('i', {}, [text(word)]), text(' '), ...links]
}

function element(tagName: string, properties: HastElement['properties'], children: ElementContent[]): HastElement {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
