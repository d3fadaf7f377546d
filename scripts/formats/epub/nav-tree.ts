import type { ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Chapter, TocEntry } from '../../book/book.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import { visitElements } from './visit.ts'

/** An entry of the table of contents as a reader lists it. */
export interface NavEntry {
  readonly title: string
  /** Below `EPUB/`. */
  readonly href: string
  readonly children: readonly NavEntry[]
}

/** Parts, chapters, sections: what Kobo shows; deeper levels make the list long and the navigation slow. */
const deepest = 3

/**
 * The table of contents as plain text with numbers: chapters below their parts, three levels, without documents that
 * the book does not contain (planned chapters).
 */
export function navTree(rendered: RenderedBook, homes: ReadonlyMap<string, string>): readonly NavEntry[] {
  const chapters = new Map(rendered.documents.map(({ chapter }) => [chapter.id as string, chapter]))
  const formulas = formulasOf(rendered)
  const entry = (toc: TocEntry, level: number): NavEntry | undefined => {
    const home = homes.get(toc.id)
    if (home === undefined || !chapters.has(toc.chapter)) return undefined
    const title = titleOf(toc, formulas.get(toc.id) ?? [])
    const children = level < deepest ? toc.children.map((child) => entry(child, level + 1)) : []
    return { title, href: `${home}#${toc.id}`, children: children.filter((child) => child !== undefined) }
  }
  return belowParts(rendered.book.toc, chapters)
    .map((toc) => entry(toc, 1))
    .filter((made) => made !== undefined)
}

/** Chapters that stand beside their part move below it. */
function belowParts(toc: readonly TocEntry[], chapters: ReadonlyMap<string, Chapter>): readonly TocEntry[] {
  const made: TocEntry[] = []
  for (const entry of toc) {
    const part = chapters.get(entry.chapter)?.item.part
    const last = made.at(-1)
    if (part !== undefined && last?.chapter === part)
      made[made.length - 1] = { ...last, children: [...last.children, entry] }
    else made.push(entry)
  }
  return made
}

/** "3. Reliable links", "3.2 Congestion": the point keeps a bare number from reading as part of the title. */
function titleOf(toc: TocEntry, formulas: readonly string[]): string {
  const text = plainText(toc.title, [...formulas])
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (toc.number === undefined) return text
  return toc.depth === 0 ? `${toc.number}. ${text}` : `${toc.number} ${text}`
}

/** Formulas come as the characters of their rendered form, TeX is nothing to read aloud. */
function plainText(nodes: readonly PhrasingContent[], formulas: string[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineMath') return formulas.shift() ?? node.value
      if (node.type === 'break') return ' '
      if (node.type === 'image') return node.alt ?? ''
      if (node.type === 'footnoteReference' || node.type === 'inlineNote') return ''
      if ('children' in node) return plainText(node.children, formulas)
      return 'value' in node && typeof node.value === 'string' && node.type !== 'html' ? node.value : ''
    })
    .join('')
}

/** By the id of a heading, the text of each formula in it. */
function formulasOf({ documents }: RenderedBook): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { tree } of documents) {
    visitElements(tree, (heading) => {
      const { id } = heading.properties
      if (!/^h[1-6]$/.test(heading.tagName) || typeof id !== 'string') return
      const formulas: string[] = []
      visitElements(heading, (element) => {
        if (element.tagName === 'math') formulas.push(textOf(element))
      })
      if (formulas.length > 0) found.set(id, formulas)
    })
  }
  return found
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element' || node.tagName.startsWith('annotation')) return ''
  return node.children.map(textOf).join('')
}
