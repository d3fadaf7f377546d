import { tokenize, tokenTypes } from 'css-tree'
import { placesIn } from '../../../../base/xml-places.ts'
import type { SheetFault, WrittenPlace } from './written-sheet.ts'

/** What the grammar forgives and an author does not mean: a comment, a string or a block that never ends. */
export function tokenFaults(css: string, at: (place: WrittenPlace) => WrittenPlace): SheetFault[] {
  const faults: SheetFault[] = []
  const open: number[] = []
  const placeOf = placesIn(css)
  const report = (offset: number, reason: string): void => {
    faults.push({ reason, place: at(placeOf(offset)) })
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
