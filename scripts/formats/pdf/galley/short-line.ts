import { startOfLine } from './line-start.ts'
import type { DraftUnit } from './measured.ts'

/** Share of a line's length up to which its words look lost when they stand near a page's head. */
const lost = 0.2

const range = document.createRange()

/** Whether a unit is the last line of a paragraph that a page may end in, and has but a word or two. Asks for the layout of the galley. */
export function isShort({ source, index, count }: DraftUnit): boolean {
  if (source.kind !== 'line' || index + 1 < count || count < 4) return false
  const { element } = source.paragraph
  const start = startOfLine(source.paragraph, source.line)
  range.selectNodeContents(element)
  if ('text' in start) range.setStart(start.text, start.offset)
  else if (start.before !== element) range.setStartBefore(start.before)
  return range.getBoundingClientRect().width < element.getBoundingClientRect().width * lost
}
