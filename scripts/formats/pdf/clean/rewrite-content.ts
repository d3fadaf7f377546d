import { type Ink, inkedOperation } from '../ink/ink-edits.ts'
import { isLineNumberColour } from '../line-numbers.ts'
import type { PageSegments, Segment } from './page-segments.ts'
import type { PartFont } from './part-font.ts'
import { type ContentScan, nextOperation, operand, scanContent } from './scan-content.ts'
import { readTextObject } from './text-object.ts'

const constructs: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/**
 * Reads a page as Chromium wrote it and writes its pieces: text in whole lines, without the division points that no line
 * ends at (`text-object.ts`); numbers beside code apart from the code.
 */
export function rewriteContent(text: string, fonts: ReadonlyMap<string, PartFont>, ink: Ink = 'full'): PageSegments {
  const scan = scanContent(text)
  const writer = segmentWriter()
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
      const object = readTextObject(scan, fonts, divided, ink)
      divided = object.divided
      if (numbers) writer.artifact(object.text)
      else {
        writer.content(object.text, mark)
        if (mark !== undefined && object.shows) speaking.add(mark)
        if (mark !== undefined) said.set(mark, (said.get(mark) ?? '') + object.said)
      }
    } else if (operator === 'BDC' || operator === 'BMC') {
      mark = markOf(scan)
    } else if (operator === 'EMC') mark = undefined
    else if (constructs.has(operator)) path += `${raw(scan)}\n`
    else if (operator === 'n') {
      writer.state(`${path}n\n`, false)
      path = ''
    } else if (paints.has(operator) || operator === 'Do' || operator === 'sh') {
      writer.content(`${path}${raw(scan)}\n`, mark)
      if (mark !== undefined && operator === 'Do') speaking.add(mark)
      path = ''
    } else {
      if (operator === 'q') outer.push(numbers)
      else if (operator === 'Q') numbers = outer.pop() ?? false
      else if (operator === 'rg') numbers = isLineNumberColour(raw(scan))
      writer.state(`${inkedOperation(operator, raw(scan), ink) ?? raw(scan)}\n`, operator === 'q' || operator === 'Q')
    }
  }
  return { segments: writer.segments, speaking, said }
}

function raw({ text, from, to }: ContentScan): string {
  return text.slice(from, to)
}

function markOf(scan: ContentScan): number | undefined {
  for (let index = 0; index + 1 < scan.count; index++)
    if (operand(scan, index) === '/MCID') return Number(operand(scan, index + 1))
  return undefined
}

/** Puts pieces of a kind together. */
function segmentWriter(): {
  readonly segments: Segment[]
  readonly state: (text: string, nests: boolean) => void
  readonly content: (text: string, mark: number | undefined) => void
  readonly artifact: (text: string) => void
} {
  const segments: Segment[] = []
  const put = (segment: Segment): void => {
    const last = segments.at(-1)
    if (last?.kind === 'state' && segment.kind === 'state')
      segments[segments.length - 1] = { ...last, text: last.text + segment.text, nests: last.nests || segment.nests }
    else if (last?.kind === 'content' && segment.kind === 'content' && last.mark === segment.mark)
      segments[segments.length - 1] = { ...last, text: last.text + segment.text }
    else segments.push(segment)
  }
  return {
    segments,
    state: (text, nests) => put({ kind: 'state', text, nests }),
    content: (text, mark) => put({ kind: 'content', text, mark }),
    artifact: (text) => put({ kind: 'content', text, mark: undefined }),
  }
}
