import type { Element, ElementContent, RootContent } from 'hast'
import { toString } from 'mdast-util-to-string'
import type { Chapter, TocEntry } from './book.ts'
import type { TargetId } from './names.ts'
import type { RenderedBook } from './rendered.ts'

/** A line of the contents and of the outline. */
export interface Heading {
  readonly id: TargetId
  /** 0 for documents, 1 and more for sections. */
  readonly depth: number
  readonly chapter: Chapter
  readonly number?: string | undefined
  /** Without number, ids and links. */
  readonly title: readonly ElementContent[]
  /** The title as plain text; a formula speaks with its alternative text. */
  readonly text: string
  readonly children: readonly Heading[]
}

/**
 * The book's headings as a tree, parts above chapters above sections. Titles come from the rendered headings (so that
 * formulas in them are formulas), and in plain text from the contents where a document shows none.
 */
export function headings(rendered: RenderedBook): Heading[] {
  const shown = new Map<string, Element>()
  for (const { tree } of rendered.documents) gatherHeadings(tree.children, shown)
  const chapters = new Map(rendered.documents.map(({ chapter }) => [chapter.id, chapter]))
  const toHeading = (entry: TocEntry): Heading[] => {
    const chapter = chapters.get(entry.chapter)
    if (chapter === undefined) return []
    const element = shown.get(entry.id)
    const title: ElementContent[] =
      element === undefined ? [{ type: 'text', value: toString(entry.title) }] : bare(element.children)
    return [
      {
        id: entry.id,
        depth: entry.depth,
        chapter,
        number: entry.number,
        title,
        text: plain(title).replaceAll(/\s+/g, ' ').trim(),
        children: entry.children.flatMap(toHeading),
      },
    ]
  }
  return rendered.book.toc.flatMap(toHeading)
}

/** Headings by their ids. A book has a million nodes, which a visit with ancestors takes five times as long for. */
function gatherHeadings(nodes: readonly RootContent[], shown: Map<string, Element>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { id } = node.properties
    if (typeof id === 'string' && /^h[1-6]$/.test(node.tagName)) shown.set(id, node)
    gatherHeadings(node.children, shown)
  }
}

/** What belongs to a heading where it stands, by class. */
const elsewhere: ReadonlySet<string> = new Set(['number', 'label', 'note-call', 'index-term'])

/** A title for another place: no number, no note calls, no index anchors, no second element with the same id. */
function bare(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'comment' ? [] : [{ ...child }]
    const { className } = child.properties
    if (Array.isArray(className) && className.some((name) => elsewhere.has(name))) return []
    if (child.tagName === 'math') return [structuredClone(child)]
    const inner = bare(child.children)
    if (child.tagName === 'a') return inner
    const { id: _, ...properties } = child.properties
    return [{ ...child, properties, children: inner }]
  })
}

function plain(children: readonly ElementContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      if (child.tagName !== 'math') return plain(child.children)
      return String(child.properties['alttext'] ?? '')
    })
    .join('')
}
