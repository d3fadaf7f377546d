import type { ForcedLine } from '../../lines/forced-lines.ts'
import { isBound, type Line } from '../../lines/paragraph.ts'
import type { PiecePlace, SetText } from './line-pieces.ts'
import { wrapLine } from './wrap-line.ts'

/** Characters that no text may hold (Unicode 16 §23.7): a division that is kept, and the beginning of a line. */
const kept = '\uFDD0'
const begins = '\uFDD1'

/** A place in the document: a text node with an offset, or an element that the line takes as a whole. */
export interface Place {
  readonly node: Node
  readonly offset: number
}

export interface AppliedLines {
  /** Where lines begin, in order. */
  readonly starts: readonly Place[]
  /** What was put around the words of forced lines, by their index. */
  readonly spans: ReadonlyMap<number, readonly HTMLElement[]>
}

/**
 * Makes the lines of a paragraph: where a line's spaces are as wide as it takes to fill it, nothing more fits in, and the
 * browser ends it there. Only forced lines get spans for it; soft hyphens at which no line ends go, so that the
 * others come out by themselves. The text stays one text.
 */
export function applyLines(set: SetText, lines: readonly Line[], forced: readonly ForcedLine[]): AppliedLines {
  const byIndex = new Map(forced.map((line) => [line.index, line]))
  const spans = new Map<number, readonly HTMLElement[]>()
  const elements = new Map<number, Element>()
  // From the end to the beginning: what stands before stays where it is.
  for (const [index, line] of [...lines.entries()].toReversed()) {
    const start = firstPlace(set, line)
    if (start === undefined) continue
    keepDivision(set, line)
    let { node } = start.token
    let offset = start.from
    const force = byIndex.get(index)
    if (force !== undefined) {
      const last = lastNode(set, line)
      const whole = node
      if (node instanceof Text && offset > 0) node = node.splitText(offset)
      offset = 0
      spans.set(index, wrapLine(set.text.element, node, last === whole ? node : last, force))
    }
    if (node instanceof Text) node.insertData(offset, begins)
    else elements.set(index, node)
  }
  const places = settleText(set.text.element)
  let next = 0
  const starts = lines.map((_, index): Place | undefined => {
    const element = elements.get(index)
    return element === undefined ? places[next++] : { node: element, offset: 0 }
  })
  return { spans, starts: starts.filter((start) => start !== undefined) }
}

function firstPlace({ places }: SetText, { from, to }: Line): PiecePlace | undefined {
  return places.slice(from, to).find((place) => place !== undefined && place.token.kind !== 'edge')
}

function keepDivision({ pieces, places }: SetText, { to }: Line): void {
  const place = places[to]
  // The browser ends no line at U+00A0.
  if (isBound(pieces[to]) && place?.token.node instanceof Text) place.token.node.replaceData(place.from, 1, ' ')
  if (pieces[to]?.kind !== 'division' || place === undefined || place.from === place.to) return
  if (place.token.node instanceof Text) place.token.node.replaceData(place.from, 1, kept)
}

/** The last node of a line, cut off from what follows it. The space after a line goes with it and takes no room there. */
function lastNode({ places, text }: SetText, { from, to }: Line): Node {
  const place = places.slice(from, to + 1).findLast((end) => end !== undefined && end.token.kind !== 'edge')
  const node = place?.token.node ?? text.element
  if (node instanceof Text && place !== undefined && place.to < node.length) node.splitText(place.to)
  return node
}

/** Takes the marks and the divisions that are not needed out of the text; tells where the beginnings of lines were. */
function settleText(element: Element): Place[] {
  const places: Place[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text // The walker shows no others.
    if (!/[\u00AD\uFDD0\uFDD1]/.test(text.data)) continue
    let clean = ''
    const parts = text.data.replaceAll('\u00AD', '').replaceAll(kept, '\u00AD').split(begins)
    for (const [index, part] of parts.entries()) {
      if (index > 0) places.push({ node: text, offset: clean.length })
      clean += part
    }
    text.data = clean
  }
  return places
}
