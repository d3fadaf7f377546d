import type { Element, ElementContent } from 'hast'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Book, Chapter } from '../book/book.ts'
import { descriptionId } from '../book/description.ts'
import { labelOf } from '../book/label.ts'
import { wordsOf } from '../book/languages/index.ts'

/**
 * The long descriptions of a chapter that do not stand in its text: a section at its end, each under the number of its
 * figure, which leads back. In the same document as the figure, because `aria-details` names an id of its own document.
 */
export function descriptionsSection(
  tree: Root,
  convert: (nodes: readonly Nodes[]) => ElementContent[],
  context: { readonly book: Book; readonly chapter: Chapter },
): Element | undefined {
  const words = wordsOf(context.book.config.language)
  const figures = new Map<number, Nodes>()
  visit(tree, (node) => {
    const { description } = node.data ?? {}
    if (description !== undefined && node.type !== 'longDescription') figures.set(description, node)
  })
  const made: Element[] = []
  visit(tree, 'longDescription', (node) => {
    const figure = figures.get(node.data?.description ?? 0)
    const id = descriptionId(node, context)
    if (figure === undefined || id === undefined || node.attributes.classes.includes('visible')) return
    // "Figure 3.1a" also for a part, whose own caption says "(a)".
    const number = figure.data?.number
    const name =
      number === undefined ? words.description : labelOf(context.book.config, 'fig', number).replaceAll('\u00A0', ' ')
    made.push(section(id, figure.data?.id ?? `${id}-link`, name, convert(node.children)))
  })
  if (made.length === 0) return undefined
  const title: Element = {
    type: 'element',
    tagName: 'p',
    properties: { className: ['descriptions-title'] },
    children: [{ type: 'text', value: words.descriptions }],
  }
  const properties = { className: ['descriptions'], ariaLabel: words.descriptions }
  return { type: 'element', tagName: 'section', properties, children: [title, ...made] }
}

function section(id: string, back: string, name: string, content: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { id, className: ['description'], ariaLabel: name },
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['description-figure'] },
        children: [
          {
            type: 'element',
            tagName: 'a',
            properties: { href: `#${back}`, epubType: 'backlink', role: 'doc-backlink' },
            children: [{ type: 'text', value: name }],
          },
        ],
      },
      ...content,
    ],
  }
}
