import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
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
        ...(letter === '' ? [] : [h('h2.index-letter', letter)]),
        list(entries, context),
      ]),
  },
}

function list(entries: readonly IndexEntry[], context: RenderContext): HastElement {
  return h(
    'ul.index',
    entries.map((entry) => item(entry, context)),
  )
}

function item({ id, term, places, see, seeAlso, children }: IndexEntry, context: RenderContext): HastElement {
  const { book, output } = context
  const words = wordsOf(book.config.language)
  return h('li', { id }, [
    h('span.index-entry', context.inline(term)),
    ...(places.length === 0 ? [] : [', ', placeLinks(places, output.format === 'pdf')]),
    ...pointers(', ', words.see, see, context),
    ...pointers(places.length === 0 && see.length === 0 ? ', ' : '; ', words.seeAlso, seeAlso, context),
    ...(children.length === 0 ? [] : [list(children, context)]),
  ])
}

/** `, see Domain Name System`; a sub-entry is named with its main entry before it. */
function pointers(
  before: string,
  word: string,
  to: readonly IndexPointer[],
  context: RenderContext,
): (ElementContent | string)[] {
  if (to.length === 0) return []
  const links = to.flatMap(({ id, terms }, at): (ElementContent | string)[] => [
    ...(at === 0 ? [] : ['; ']),
    h(
      'a',
      { href: `#${id}` },
      terms.flatMap((term, level) => [...(level === 0 ? [] : [', ']), ...context.inline(term)]),
    ),
  ])
  return [before, h('i', word), ' ', ...links]
}
