import type { Nodes, Table } from 'mdast'
import { columnsOf, layOut, type PlacedCell } from './table.ts'
import { breaksInto, textWidth } from './text-width.ts'

/** Type of tables, and the space between columns, in em of the body's text and of the table's: the theme's own. */
const type = 0.88
const gap = 0.8
/** Semibold is wider than regular. */
const bold = 1.05

export interface TableWidth {
  /** The least that the table needs, when every line is broken that may be; in em of the body's text. */
  readonly minimal: number
  /** What it would take on one line each; in em of the body's text. */
  readonly natural: number
}

/**
 * Measures a table from the widths of its letters. Columns can be no narrower than their longest words, since a broken
 * word in a cell reads as two.
 */
export function tableWidth(table: Table): TableWidth {
  const columns = columnsOf(table)
  const placed = layOut(table)
    .flatMap(({ cells }) => cells)
    .filter(({ cell, column }) => cell !== undefined && column < columns)
  const sum = (measure: (cell: PlacedCell) => number): number => {
    const widths = Array.from({ length: columns }, () => 0)
    // Narrow cells first: one that covers several columns asks only for what these do not have yet.
    for (const cell of placed.toSorted((a, b) => a.columns - b.columns)) {
      const covered = widths.slice(cell.column, cell.column + cell.columns)
      const has = covered.reduce((left, right) => left + right, 0) + gap * (covered.length - 1)
      const missing = Math.max(0, measure(cell) - has) / Math.max(1, covered.length)
      for (let at = cell.column; at < cell.column + covered.length; at++) widths[at] = (widths[at] ?? 0) + missing
    }
    const whole = widths.reduce((left, right) => left + right, 0) + gap * (columns - 1)
    return Math.round(whole * type * 10) / 10
  }
  return { minimal: sum((cell) => cellWidth(cell, true)), natural: sum((cell) => cellWidth(cell, false)) }
}

function cellWidth({ cell, heads }: PlacedCell, broken: boolean): number {
  if (cell === undefined) return 0
  return blockWidth(cell, broken) * (heads === undefined ? 1 : bold)
}

/** The widest line of a block that is as narrow as it can be (`broken`), or as wide as it wants to be. */
function blockWidth(node: Nodes, broken: boolean): number {
  if (node.type === 'code' || node.type === 'listing')
    return Math.max(0, ...node.value.split('\n').map((line) => textWidth(line, true) * 0.8))
  if (node.type === 'table') return tableWidth(node)[broken ? 'minimal' : 'natural']
  if (!('children' in node)) return 0
  if (node.type === 'list' || node.type === 'blockquote')
    return 1.5 + Math.max(0, ...node.children.map((child) => blockWidth(child, broken)))
  if (node.type === 'blockCell' || node.type === 'listItem')
    return Math.max(0, ...node.children.map((child) => blockWidth(child, broken)))
  return lineWidth(node.children, broken)
}

/** The widest piece of a line of text: pieces hold together over the edges of emphasis, code and links. */
function lineWidth(nodes: readonly Nodes[], broken: boolean): number {
  let [widest, current] = [0, 0]
  const add = (width: number, opens: boolean): void => {
    current = (opens ? 0 : current) + width
    widest = Math.max(widest, current)
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'break') add(0, true)
    else if (node.type === 'text' || node.type === 'inlineCode') {
      const mono = node.type === 'inlineCode'
      const pieces = broken ? breaksInto(node.value) : [node.value]
      for (const [at, piece] of pieces.entries()) add(textWidth(piece, mono) * (mono ? 0.86 : 1), at > 0)
    } else if (node.type === 'inlineMath') add(formulaWidth(node.value), false)
    else if (node.type === 'footnoteReference') add(0.4, false)
    else if (node.type === 'image') add(1, false)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of nodes) walk(node)
  return widest
}

/** A guess: each letter, sign and command of the TeX is a character; braces are none, and scripts are smaller. */
function formulaWidth(tex: string): number {
  const shown = tex.replace(/\\(?:mathrm|mathbf|text|operatorname|left|right|,|;|!)/g, '').replace(/\\[A-Za-z]+/g, 'x')
  const signs = (part: string): number => Array.from(part.replace(/[{}^_\\\s]/g, '')).length
  const scripts = [...shown.matchAll(/[_^](?:\{[^{}]*\}|.)/g)].reduce((sum, [part]) => sum + signs(part), 0)
  return (signs(shown) - scripts) * 0.55 + scripts * 0.4
}
