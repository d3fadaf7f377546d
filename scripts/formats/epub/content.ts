import type { Element, Nodes } from 'hast'
import type { RenderedBook } from '../../book/rendered.ts'
import { motionOf } from '../../pictures/motion.ts'
import { visitElements } from './visit.ts'

/** What a book holds, as far as its accessibility depends on it. */
export interface Content {
  /** Pictures, without formulas that are drawn. */
  images: number
  /** Of these, without an `alt` at all; an empty one says that the picture is decoration. */
  nameless: number
  /** Tables that are pictures. */
  pictured: number
  /** Formulas in MathML. */
  formulas: number
  /** Formulas as pictures. */
  drawn: number
  /** Formulas of either kind that say how they are spoken. */
  spoken: number
  longDescriptions: number
  ruby: number
  /** Headings more than one level below the one before. */
  skipped: number
  /** Links of which nothing can be heard. */
  wordless: number
  moving: number
  flashing: number
}

/** Looks at every element of a book, and at each picture that may move. */
export async function countContent({ documents, book }: RenderedBook): Promise<Content> {
  const content: Content = {
    images: 0,
    nameless: 0,
    pictured: 0,
    formulas: 0,
    drawn: 0,
    spoken: 0,
    longDescriptions: 0,
    ruby: 0,
    skipped: 0,
    wordless: 0,
    moving: 0,
    flashing: 0,
  }
  const shown = new Set<string>()
  for (const { tree } of documents) {
    let level = 0
    visitElements(tree, (element) => {
      const { tagName, properties } = element
      if (properties['ariaDetails'] !== undefined) content.longDescriptions += 1
      if (tagName === 'ruby') content.ruby += 1
      if (tagName === 'a' && properties['href'] !== undefined && heard(element) === '') content.wordless += 1
      const heading = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0)
      if (heading > 0) {
        if (heading > level + 1) content.skipped += 1
        level = heading
      }
      if (tagName === 'math' || hasClass(element, 'math-picture')) {
        content[tagName === 'math' ? 'formulas' : 'drawn'] += 1
        if (nameOf(element) !== '') content.spoken += 1
      } else if (tagName === 'img') {
        content.images += 1
        if (hasClass(element, 'table-picture')) content.pictured += 1
        if (typeof properties['alt'] !== 'string') content.nameless += 1
        shown.add(String(properties['src']).replace(/^asset:/, ''))
      }
    })
  }
  for (const path of shown) {
    const bytes = book.assets.get(path)?.bytes
    const motion = bytes === undefined ? 'still' : await motionOf(bytes)
    if (motion !== 'still') content[motion] += 1
  }
  return content
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** What an element says in place of what is seen. */
function nameOf({ properties: { alttext, alt, ariaLabel } }: Element): string {
  return String(alttext ?? alt ?? ariaLabel ?? '').trim()
}

function heard(node: Nodes): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element' && node.type !== 'root') return ''
  const own = node.type === 'element' ? nameOf(node) : ''
  return own === '' ? node.children.map(heard).join('') : own
}
