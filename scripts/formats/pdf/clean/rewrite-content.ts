import { type Ink, inkedOperation } from '../ink/ink-edits.ts'
import { isLineNumberColour } from '../line-numbers.ts'
import { type ContentText, contentText, write, writtenFrom } from './content-text.ts'
import type { PageSegments, Segment } from './page-segments.ts'
import type { PartFont } from './part-font.ts'
import { type ContentScan, nextOperation, operand, scanContent } from './scan-content.ts'
import { readTextObject } from './text-object.ts'

const constructs: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/**
 * Reads a page as Chromium wrote it and writes its pieces: text in whole lines, without the division points that no line
 * ends at (`text-object.ts`); numbers beside code apart from the code.
 *
 * @param listens of which marked sequences anybody asks what they say
 */
export function rewriteContent(
  text: string,
  fonts: ReadonlyMap<string, PartFont>,
  ink: Ink = 'full',
  listens: (mark: number) => boolean = () => true,
): PageSegments {
  const scan = scanContent(text)
  // What is written is shorter, as a rule.
  const out = contentText(text.length)
  const writer = segmentWriter(out)
  const speaking = new Set<number>()
  const said = new Map<number, string>()
  let mark: number | undefined
  let path = ''
  let numbers = false
  let divided = false
  const outer: boolean[] = []

  while (nextOperation(scan)) {
    const { operator } = scan
    if (operator === 'BT') {
      const own = numbers ? undefined : mark
      const isHeard = own !== undefined && listens(own)
      writer.content(own)
      const object = readTextObject(scan, fonts, divided, ink, out, isHeard)
      divided = object.divided
      if (own !== undefined && object.shows) speaking.add(own)
      if (isHeard) said.set(own, (said.get(own) ?? '') + object.said)
    } else if (operator === 'BDC' || operator === 'BMC') {
      mark = markOf(scan)
    } else if (operator === 'EMC') mark = undefined
    else if (constructs.has(operator)) path += `${raw(scan)}\n`
    else if (operator === 'n') {
      writer.state(false)
      write(out, `${path}n\n`)
      path = ''
    } else if (paints.has(operator) || operator === 'Do' || operator === 'sh') {
      writer.content(mark)
      write(out, `${path}${raw(scan)}\n`)
      if (mark !== undefined && operator === 'Do') speaking.add(mark)
      path = ''
    } else {
      if (operator === 'q') outer.push(numbers)
      else if (operator === 'Q') numbers = outer.pop() ?? false
      else if (operator === 'rg') numbers = isLineNumberColour(raw(scan))
      writer.state(operator === 'q' || operator === 'Q')
      write(out, `${inkedOperation(operator, raw(scan), ink) ?? raw(scan)}\n`)
    }
  }
  return { segments: writer.close(), speaking, said }
}

function raw({ text, from, to }: ContentScan): string {
  return text.slice(from, to)
}

function markOf(scan: ContentScan): number | undefined {
  for (let index = 0; index + 1 < scan.count; index++)
    if (operand(scan, index) === '/MCID') return Number(operand(scan, index + 1))
  return undefined
}

/** Cuts what is written into segments: it is told of what kind that is which comes next, and puts what is of one kind together. */
function segmentWriter(out: ContentText): {
  readonly state: (nests: boolean) => void
  readonly content: (mark: number | undefined) => void
  readonly close: () => Segment[]
} {
  const segments: Segment[] = []
  let start = 0
  let kind: Segment['kind'] = 'state'
  let nesting = false
  let marked: number | undefined
  const close = (): Segment[] => {
    const text = writtenFrom(out, start)
    if (text !== '') segments.push(kind === 'state' ? { kind, text, nests: nesting } : { kind, text, mark: marked })
    start = out.length
    return segments
  }
  return {
    state: (nests) => {
      if (kind === 'content') close()
      nesting = nests || (kind === 'state' && nesting && out.length > start)
      kind = 'state'
    },
    content: (mark) => {
      if (kind === 'state' || mark !== marked) close()
      kind = 'content'
      marked = mark
    },
    close,
  }
}
