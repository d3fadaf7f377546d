import type { Element as HastElement, ElementContent } from 'hast'
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
      const list: HastElement = {
        type: 'element',
        tagName: labelled ? 'ol' : 'ul',
        properties: { className: ['bibliography'] },
        children: node.entries.map((entry) => item(entry, context)),
      }
      if (node.heading === undefined) return list
      return {
        type: 'element',
        tagName: 'section',
        properties: { ariaLabelledBy: [node.heading], epubType: 'bibliography', role: 'doc-bibliography' },
        children: [list],
      }
    },
  },
}

function item({ id, label, runs, annotation, places }: ListedEntry, context: RenderContext): HastElement {
  return {
    type: 'element',
    tagName: 'li',
    properties: { id },
    children: [
      ...(label === undefined ? [] : [span('entry-label', [text(label)]), text(' ')]),
      ...runs.flatMap((run) => shown(run, context)),
      ...(places.length === 0 ? [] : [text(' '), cited(places, context)]),
      ...(annotation === undefined
        ? []
        : [
            text(' '),
            span(
              'entry-annotation',
              annotation.flatMap((run) => shown(run, context)),
            ),
          ]),
    ],
  }
}

/** `Cited in 2.1, 3.4`; where there are pages, `Cited on pp. 12, 14–16`. */
function cited(places: ListedEntry['places'], { book, output }: RenderContext): HastElement {
  const words = wordsOf(book.config.language)
  const pages = output.format === 'pdf'
  const [one, many] = words.short.page ?? words.kinds.page
  const before: ElementContent[] = pages
    ? [
        text(`${words.citedOn} `),
        {
          type: 'element',
          tagName: 'span',
          properties: { dataOne: one, dataMany: many },
          children: [text(places.length === 1 ? one : many)],
        },
        text('\u00A0'),
      ]
    : [text(`${words.citedIn} `)]
  return span('entry-places', [...before, placeLinks(places, pages, 'doc-backlink'), text('.')])
}

function shown(
  { text: words, italic, bold, smallCaps, raised, href, math }: TextRun,
  context: RenderContext,
): ElementContent[] {
  let made: ElementContent[] = math === undefined ? [text(words)] : context.math.render(math, false)
  const wrap = (tagName: string, properties: HastElement['properties'] = {}): void => {
    made = [{ type: 'element', tagName, properties, children: made }]
  }
  if (raised !== undefined) wrap(raised)
  if (smallCaps === true) wrap('span', { className: ['smallcaps'] })
  if (italic === true) wrap('i')
  if (bold === true) wrap('b')
  if (href !== undefined) wrap('a', { href })
  return made
}

function span(className: string, children: ElementContent[]): HastElement {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
