import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { TextRun } from '../book/citations.ts'
import type { Element, RenderContext } from '../book/element.ts'
import { wordsOf } from '../book/languages/index.ts'
import { placeLinks } from '../book/place-links.ts'
import type { BibliographyNode, ListedEntry } from '../book/place-nodes.ts'

/** The works that a book or a chapter cites. `resolve` puts the node where the list stands. */
export const bibliography: Element = {
  name: 'bibliography',
  handlers: {
    bibliography: (node: BibliographyNode, context) => {
      const labelled = node.entries.some(({ label }) => label !== undefined)
      const entries = node.entries.map((entry) => item(entry, context))
      const list = h(labelled ? 'ol.bibliography' : 'ul.bibliography', entries)
      if (node.heading === undefined) return list
      const semantics = { epubType: 'bibliography', role: 'doc-bibliography' }
      return h('section', { ariaLabelledBy: [node.heading], ...semantics }, list)
    },
  },
}

function item({ id, label, runs, annotation, places }: ListedEntry, context: RenderContext): HastElement {
  const words = (of: readonly TextRun[]) => of.flatMap((run) => shown(run, context))
  return h('li', { id }, [
    ...(label === undefined ? [] : [h('span.entry-label', label), ' ']),
    ...words(runs),
    ...(places.length === 0 ? [] : [' ', cited(places, context)]),
    ...(annotation === undefined ? [] : [' ', h('span.entry-annotation', words(annotation))]),
  ])
}

/** `Cited in 2.1, 3.4`; where there are pages, `Cited on pp. 12, 14–16`. */
function cited(places: ListedEntry['places'], { book, output }: RenderContext): HastElement {
  const words = wordsOf(book.config.language)
  const pages = output.format === 'pdf'
  const [one, many] = words.short.page ?? words.kinds.page
  const before = pages
    ? [
        `${words.citedOn} `.replaceAll(' ', '\u00A0'),
        h('span', { dataOne: one, dataMany: many }, places.length === 1 ? one : many),
        '\u00A0',
      ]
    : [`${words.citedIn} `]
  return h('span.entry-places', [...before, placeLinks(places, pages, 'doc-backlink'), '.'])
}

function shown(
  { text: words, italic, bold, smallCaps, raised, href, math }: TextRun,
  context: RenderContext,
): ElementContent[] {
  let made: ElementContent[] = math === undefined ? [{ type: 'text', value: words }] : context.math.render(math, false)
  const wrap = (tagName: string, properties: HastElement['properties'] = {}): void => {
    made = [h(tagName, properties, made)]
  }
  if (raised !== undefined) wrap(raised)
  if (smallCaps === true) wrap('span', { className: ['smallcaps'] })
  if (italic === true) wrap('i')
  if (bold === true) wrap('b')
  if (href !== undefined) wrap('a', { href })
  return made
}
