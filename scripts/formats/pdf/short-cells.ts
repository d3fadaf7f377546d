import type { Element, Nodes } from 'hast'
import { classesOf, visitElements } from './visit.ts'

/** Letters of a cell that is not worth two lines: `0 to 1`, `(a count)`. */
const mostLetters = 9
/** In rows of more cells there is no room to be generous with. */
const mostCells = 6

/**
 * Marks cells of a few letters as `short`: a browser gives columns room by the length of their text, and a long one would
 * leave them less than their line. Changes the tree.
 */
export function shortCells(tree: Nodes): void {
  visitElements(tree, ({ tagName, children }) => {
    if (tagName !== 'tr') return
    const cells = children.filter((child) => child.type === 'element')
    if (cells.length > mostCells) return
    for (const cell of cells) if (isShort(cell)) cell.properties['className'] = [...classesOf(cell), 'short']
  })
}

function isShort({ tagName, children }: Element): boolean {
  if (tagName !== 'td' || children.length !== 1) return false
  const [words] = children
  return words?.type === 'text' && words.value.includes(' ') && words.value.length <= mostLetters
}
