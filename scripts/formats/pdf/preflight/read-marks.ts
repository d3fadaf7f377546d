import { type ContentScan, nextOperation, operand, scanContent } from '../clean/scan-content.ts'
import { type Box, joined, type Matrix } from './box.ts'
import { colourOperators } from './colour-operators.ts'
import { drawNamed } from './draw-named.ts'
import type { Marks } from './marks.ts'
import { nameIn } from './operands.ts'
import { pathOperators } from './path-operators.ts'
import type { Operators, Reader } from './reader.ts'
import { letsThrough, type Resources } from './resources.ts'
import { textOperators } from './text-operators.ts'
import { textParameters, textPlace } from './text-state.ts'

const stateOperators: Operators = {
  q: ({ kept, state }) => void kept.push(state),
  Q: (reader) => void (reader.state = reader.kept.pop() ?? reader.state),
  cm: (reader, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => {
    reader.state = { ...reader.state, ctm: joined([a, b, c, d, e, f], reader.state.ctm) }
  },
  w: (reader, [lineWidth = 1]) => void (reader.state = { ...reader.state, lineWidth }),
  gs: ({ resources, marks }, _, operands) => {
    if (letsThrough(resources, nameIn(operands) ?? '')) marks.transparent = true
  },
}

const operators: Operators = { ...stateOperators, ...pathOperators, ...colourOperators, ...textOperators }

/** Groups in groups; a file that nests deeper is not a book's. */
const deepest = 12

/**
 * Reads what a content stream paints, as boxes: text by the widths of its glyphs, paths by their points, pictures by their
 * corners. What is clipped away is not counted, a clip being its box. White paint is none.
 *
 * @param ctm from the stream's space to the page's
 * @param marks what was found is added here
 */
export function readMarks(text: string, resources: Resources, ctm: Matrix, marks: Marks, clip?: Box, depth = 0): void {
  if (depth > deepest) {
    marks.whole = false
    return
  }
  const state = { ctm, clip, lineWidth: 1, fills: true, strokes: true, text: textParameters }
  const reader: Reader = { resources, marks, state, kept: [], path: [], clips: false, place: textPlace() }
  const scan = scanContent(text)
  while (isNext(scan)) {
    const { operator, from, to } = scan
    const does = operators[operator]
    if (does !== undefined) does(reader, showing.has(operator) ? none : numbersOf(scan), text.slice(from, to))
    else if (operator === 'Do') {
      drawNamed(reader, nameIn(text.slice(from, to)) ?? '', (inner, own, matrix, within) =>
        readMarks(inner, own, matrix, marks, within, depth + 1),
      )
    }
  }
  if (text.slice(scan.to).trim() !== '') marks.whole = false
}

/** Moves on to the next operation; false at the end, and where a picture stands in the content itself. */
function isNext(scan: ContentScan): boolean {
  try {
    return nextOperation(scan)
  } catch {
    return false
  }
}

const none: readonly number[] = []

function numbersOf(scan: ContentScan): number[] {
  const numbers: number[] = []
  for (let index = 0; index < scan.count; index++) {
    const value = Number(operand(scan, index))
    if (!Number.isNaN(value)) numbers.push(value)
  }
  return numbers
}

/** Their operands are strings, not numbers. */
const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'"])
