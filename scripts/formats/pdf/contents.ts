import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../book/headings.ts'

/** Stands where a folio will, so that the first print breaks its lines like the last one. */
const unknownFolio = '000'

/**
 * The list of the table of contents: number, title, dotted leader and folio, down to sections of `depth`. Folios are
 * filled in when the pages are known: they are marked with `data-folio`.
 */
export function contentsList(entries: readonly Heading[], depth: number): Element {
  return h('nav', { className: ['contents'] }, list(entries, depth))
}

function list(entries: readonly Heading[], depth: number): Element {
  return h(
    'ol',
    entries.map((entry) => {
      // Appendices are searched by their own headings; their sections would be pages of the contents.
      const inner = entry.chapter.item.matter === 'back' ? [] : entry.children.filter((child) => child.depth <= depth)
      const kind = entry.depth === 0 ? entry.chapter.item.role : 'section'
      return h('li', { className: [`contents-${kind}`, `contents-depth-${entry.depth}`] }, [
        h('a', { href: `#${entry.id}` }, [
          ...(entry.number === undefined ? [] : [h('span.contents-number', `${entry.number} `)]),
          h('span.contents-line', [
            h('span.contents-title', spaced(structuredClone([...entry.title]))),
            h('span.contents-leader', { ariaHidden: 'true' }),
          ]),
          h('span.contents-folio', { dataFolio: entry.id }, unknownFolio),
        ]),
        ...(inner.length === 0 ? [] : [list(inner, depth)]),
      ])
    }),
  )
}

/**
 * Without the space that parts it from its number in the text, and with one behind its last word: what is only a space is nothing
 * that a page says.
 */
function spaced(title: ElementContent[]): ElementContent[] {
  const [first] = title
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = title.at(-1)
  if (last?.type !== 'text') return [...title, { type: 'text', value: ' ' }]
  last.value += ' '
  return title
}
