import type { Ink } from '../ink/ink-edits.ts'
import { isLineNumberColour } from '../line-numbers.ts'
import { type ContentText, contentText, write, written } from './content-text.ts'
import type { PageSegments, Segment } from './page-segments.ts'
import type { PartFont } from './part-font.ts'
import { type ContentScan, nextOperation, operand, operation, scanContent } from './scan-content.ts'
import { readTextObject } from './text-object.ts'
import { writeInked, writeOperation } from './write-operation.ts'

const constructs: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/**
 * Reads a page as Chromium wrote it and writes its pieces: text in whole lines, without the division points that no line
 * ends at (`text-object.ts`); numbers beside code apart from the code.
 *
 * @param listens of which marked sequences anybody asks what they say
 */
export function rewriteContent(
  content: Uint8Array,
  fonts: ReadonlyMap<string, PartFont>,
  ink: Ink = 'full',
  listens: (mark: number) => boolean = () => true,
): PageSegments {
  const scan = scanContent(content)
  // What is written is shorter, as a rule.
  const out = contentText(content.length)
  const writer = segmentWriter(out)
  const speaking = new Set<number>()
  const said = new Map<number, string>()
  let mark: number | undefined
  /** Where the open path begins in what is written; -1 where none is open. */
  let path = -1
  let numbers = false
  let divided = false
  const outer: boolean[] = []

  while (nextOperation(scan)) {
    const { operator } = scan
    if (operator === 'BT') {
      const own = numbers ? undefined : mark
      const isHeard = own !== undefined && listens(own)
      writer.content(own, out.length)
      const object = readTextObject(scan, fonts, divided, ink, out, isHeard)
      divided = object.divided
      if (own !== undefined && object.shows) speaking.add(own)
      if (isHeard) said.set(own, (said.get(own) ?? '') + object.said)
    } else if (operator === 'BDC' || operator === 'BMC') {
      mark = markOf(scan)
    } else if (operator === 'EMC') mark = undefined
    else if (constructs.has(operator)) {
      if (path < 0) path = out.length
      writeOperation(out, scan)
    } else if (operator === 'n') {
      writer.state(false, path < 0 ? out.length : path)
      write(out, 'n\n')
      path = -1
    } else if (paints.has(operator) || operator === 'Do' || operator === 'sh') {
      writer.content(mark, path < 0 ? out.length : path)
      writeOperation(out, scan)
      if (mark !== undefined && operator === 'Do') speaking.add(mark)
      path = -1
    } else {
      if (operator === 'q') outer.push(numbers)
      else if (operator === 'Q') numbers = outer.pop() ?? false
      else if (operator === 'rg') numbers = isLineNumberColour(operation(scan))
      writer.state(operator === 'q' || operator === 'Q', out.length)
      writeInked(out, scan, ink)
    }
  }
  return { bytes: written(out), segments: writer.close(), speaking, said }
}

function markOf(scan: ContentScan): number | undefined {
  for (let index = 0; index + 1 < scan.count; index++)
    if (operand(scan, index) === '/MCID') return Number(operand(scan, index + 1))
  return undefined
}

/**
 * Cuts what is written into segments: it is told of what kind that is which begins at a place, and puts what is of one kind
 * together.
 */
function segmentWriter(out: ContentText): {
  readonly state: (nests: boolean, from: number) => void
  readonly content: (mark: number | undefined, from: number) => void
  readonly close: () => Segment[]
} {
  const segments: Segment[] = []
  let start = 0
  let kind: Segment['kind'] = 'state'
  let nesting = false
  let marked: number | undefined
  const close = (to = out.length): Segment[] => {
    const isState = kind === 'state'
    if (to > start)
      segments.push({ kind, from: start, to, nests: isState && nesting, mark: isState ? undefined : marked })
    start = to
    return segments
  }
  return {
    state: (nests, from) => {
      if (kind === 'content') close(from)
      nesting = nests || (kind === 'state' && nesting && from > start)
      kind = 'state'
    },
    content: (mark, from) => {
      if (kind === 'state' || mark !== marked) close(from)
      kind = 'content'
      marked = mark
    },
    close,
  }
}
