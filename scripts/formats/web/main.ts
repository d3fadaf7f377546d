import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { wordsOf } from '../../book/languages/index.ts'
import { holdFormulas } from '../../math/hold-formulas.ts'
import type { Frame } from './frame.ts'
import { contentsList } from './contents.ts'
import type { SitePage } from './site.ts'

/** A document as the main part of its page; a part that says nothing of its own lists its chapters. */
export function mainOf({ book, entries, site }: Frame, page: SitePage, tree: Root): Element[] {
  const { chapter } = page
  const children = tree.children.filter((child): child is ElementContent => child.type !== 'doctype')
  boxTables(tree)
  boxFormulas(tree)
  // After the boxes: what may fill a line alone is held to nothing.
  holdFormulas(tree)
  const heading = hasId(tree, chapter.target)
  const article = h('article', {
    className: ['document', chapter.item.role],
    dataRole: chapter.item.role,
    ...(heading ? { ariaLabelledBy: [chapter.target] } : { id: chapter.target, ariaLabel: chapter.titleText }),
  })
  const inner = entries.find(({ id }) => id === chapter.target)?.children.filter(({ depth }) => depth === 0) ?? []
  const list =
    chapter.item.role === 'part' && inner.length > 0
      ? [h('nav.contents', { ariaLabel: wordsOf(book.config.language).contents }, contentsList(inner, site))]
      : []
  return [{ ...article, children: [...children, ...list] }]
}

function hasId(tree: Root, id: string): boolean {
  let found = false
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] === id) found = true
  })
  return found
}

/** A table that is wider than a phone moves in a box of its own; the page stands still. */
function boxTables(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || parent === undefined || index === undefined) return
    parent.children[index] = h('div.scrolls', { tabIndex: 0 }, element)
    return [SKIP, index + 1]
  })
}

/** Signs of a formula that may fill a phone's line of 18 em. */
const longFormula = 24

/** A long formula within a line cannot break: it gets a box, which the sheet lets move on narrow screens. */
function boxFormulas(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'math' || parent === undefined || index === undefined) return
    if (element.properties['display'] === 'block' || lengthOf(element) < longFormula) return SKIP
    parent.children[index] = h('span.formula', element)
    return [SKIP, index + 1]
  })
}

function lengthOf(element: Element): number {
  return element.children.reduce(
    (sum, child) =>
      sum + (child.type === 'text' ? child.value.trim().length : child.type === 'element' ? lengthOf(child) : 0),
    0,
  )
}
