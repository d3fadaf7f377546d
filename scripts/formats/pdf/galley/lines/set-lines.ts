import { breakLines, spaceRatio } from '../../lines/break-lines.ts'
import { fallsByItself, forcedLines, toldFrom } from '../../lines/forced-lines.ts'
import { goodLines, type Ideals } from '../../lines/ideals.ts'
import type { FilledLine } from '../../lines/line-statistics.ts'
import type { Line } from '../../lines/paragraph.ts'
import { applyLines, type AppliedLines } from './apply-lines.ts'
import { linePieces, type SetText } from './line-pieces.ts'
import { lineText } from './line-text.ts'
import { openWordMeasures } from './measure-words.ts'
import { readInline } from './read-inline.ts'
import { standAsWanted } from './stand-as-wanted.ts'
import { openStyleBook } from './style-book.ts'

/** The justified lines of a run, as they were set. */
export interface SetLines {
  readonly lines: readonly FilledLine[]
  /** Those that are not good; each is marked in the document, `data-line` of its words is its index here. */
  readonly bad: readonly { readonly ratio: number; readonly text: string }[]
  /** Paragraphs that have the lines the browser gives them. */
  readonly left: number
}

interface Planned {
  readonly set: SetText
  readonly ideals: Ideals
  readonly lines: readonly Line[]
}

interface Changed extends Planned {
  readonly applied: AppliedLines
  readonly before: readonly Node[]
}

const styles = openStyleBook()
const measures = openWordMeasures(styles)

/**
 * Breaks the lines of justified paragraphs below an element anew, each paragraph as a whole. What stands in the
 * document is laid out twice for it, before and after. A paragraph that cannot be read (`readInline`), cannot be broken or does not come
 * out as wanted has the lines that the browser gives it, and is not counted.
 */
export function setLines(root: Element): SetLines {
  styles.beginRun()
  const blocks = root.querySelectorAll<HTMLElement>('p, li, dd')
  const found = [...blocks].flatMap((block) => readInline(block, styles) ?? [])
  const texts = found.filter((text) => text !== 'unread')
  measures.learn(texts)
  const planned = texts.flatMap((text) => plan(linePieces(text, measures)) ?? [])
  const bad: { ratio: number; text: string }[] = []
  const changed = planned.flatMap((paragraph) => change(paragraph, bad) ?? [])
  const failed = changed.filter(({ set: { text }, applied }) => {
    return !standAsWanted(text.element.getBoundingClientRect().left + text.inset, applied.starts)
  })
  for (const { set, before } of failed) {
    set.text.element.replaceChildren(...before)
    set.text.element.style.removeProperty('text-wrap-style')
  }
  const counted = planned.filter(({ set }) => !failed.some((other) => other.set === set))
  return { bad, lines: counted.flatMap(filledLines), left: found.length - counted.length }
}

function plan(set: SetText): Planned | undefined {
  const ideals = { ...goodLines, space: measures.space(set.text.style) }
  const lines = breakLines(set.pieces, set.text.width, ideals)
  if (lines !== undefined && set.text.careful) set.text.element.style.setProperty('text-wrap-style', 'auto')
  return lines === undefined ? undefined : { set, ideals, lines }
}

function change({ set, ideals, lines }: Planned, bad: { ratio: number; text: string }[]): Changed | undefined {
  const { element, width } = set.text
  if (fallsByItself(set.pieces, lines, width, ideals)) return undefined
  const before = [...element.childNodes].map((child) => child.cloneNode(true))
  const texts = lines.map((line) => (spaceRatio(line, width, ideals) < toldFrom ? '' : lineText(set, line)))
  const forced = forcedLines(set.pieces, lines, width, ideals)
  const applied = applyLines(set, lines, forced)
  for (const { index } of forced) {
    const line = lines[index]
    const ratio = line === undefined ? 1 : spaceRatio(line, width, ideals)
    if (ratio < toldFrom) continue
    for (const span of applied.spans.get(index) ?? []) span.dataset['line'] = String(bad.length)
    bad.push({ ratio, text: texts[index] ?? '' })
  }
  return { set, ideals, lines, applied, before }
}

function filledLines({ set, ideals, lines }: Planned): FilledLine[] {
  return lines.slice(0, -1).map((line) => ({ ratio: spaceRatio(line, set.text.width, ideals), divided: line.divided }))
}
