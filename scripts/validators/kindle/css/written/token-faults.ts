import { tokenize, tokenTypes } from 'css-tree'
import type { SheetFault, WrittenPlace } from './written-sheet.ts'

/** What the grammar forgives and an author does not mean: a comment, a string or a block that never ends. */
export function tokenFaults(css: string, at: (place: WrittenPlace) => WrittenPlace): SheetFault[] {
  const faults: SheetFault[] = []
  const open: number[] = []
  const report = (offset: number, reason: string): void => {
    faults.push({ reason, place: at(placeOf(css, offset)) })
  }
  tokenize(css, (type, start, end) => {
    if (type === tokenTypes.LeftCurlyBracket) open.push(start)
    else if (type === tokenTypes.RightCurlyBracket) open.pop()
    else if (type === tokenTypes.Comment && !/^\/\*[^]*\*\/$/.test(css.slice(start, end)))
      report(start, 'Comment without end')
    else if (type === tokenTypes.BadString) report(start, 'String without end')
    else if (type === tokenTypes.BadUrl) report(start, 'Malformed url()')
  })
  const [first] = open
  if (first !== undefined) report(first, 'Block without end')
  return faults
}

function placeOf(text: string, offset: number): WrittenPlace {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n\f]/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
