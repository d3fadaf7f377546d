import { spaceRatio } from './break-lines.ts'
import type { Ideals } from './ideals.ts'
import { isBound, type Line, type Piece } from './paragraph.ts'

/** A line that does not come out by itself where each line takes what fits, or that is to be found again. */
export interface ForcedLine {
  /** Which of the paragraph's lines it is. */
  readonly index: number
  /** px that each of its spaces is wider than the font's own, negative where the line is tightened. */
  readonly spacing: number
  /** px that are left free at its end, 0 where it is filled. */
  readonly rest: number
}

/** px that a forced line is left short of the width: what measures of words may be wrong by, less than any letter. */
const tolerance = 0.4

/** px by which what comes next has to be too wide to be left to the browser: a page may be laid out a little otherwise. */
const clearly = 1.5

/** What a line that cannot be filled decently has for spaces. */
const shortLineRatio = 1.5

/** A line with such spaces is told of, and so is found again. */
export const toldFrom = 2

/**
 * Which lines have to be forced, when only those divisions are left at which a line ends: one whose spaces are narrowed,
 * one into which what comes next would fit, and one that is not to be filled.
 */
export function forcedLines(
  pieces: readonly Piece[],
  lines: readonly Line[],
  width: number,
  ideals: Ideals,
): ForcedLine[] {
  const ends = new Set(lines.map(({ to }) => to))
  return lines.flatMap((line, index): ForcedLine[] => {
    const last = index === lines.length - 1
    const ratio = spaceRatio(line, width, ideals)
    const room = width - tolerance - line.natural
    if (last && room >= 0) return []
    if (ratio > ideals.widest || line.spaces === 0) {
      const spacing = ideals.space * (shortLineRatio - 1)
      return [{ index, spacing, rest: room - spacing * line.spaces }]
    }
    const byItself = room >= 0 && withNext(pieces, line, ends) > width + clearly
    return byItself && ratio < toldFrom ? [] : [{ index, spacing: room / line.spaces, rest: 0 }]
  })
}

/** Whether the lines are those that come out with all divisions left: nothing need be done to the paragraph. */
export function fallsByItself(
  pieces: readonly Piece[],
  lines: readonly Line[],
  width: number,
  ideals: Ideals,
): boolean {
  const all = new Set(pieces.keys())
  return lines.every((line, index) => {
    if (isBound(pieces[line.to])) return false
    if (line.natural > width - tolerance) return false
    if (index === lines.length - 1) return true
    return withNext(pieces, line, all) > width + clearly && spaceRatio(line, width, ideals) < toldFrom
  })
}

/** px of a line that goes on to the next place where it could end. */
function withNext(pieces: readonly Piece[], line: Line, ends: ReadonlySet<number>): number {
  const end = pieces[line.to]
  let width = line.natural - (end?.kind === 'division' ? end.width : 0) + (end?.kind === 'space' ? end.width : 0)
  for (let at = line.to + 1; at < pieces.length; at++) {
    const piece = pieces[at] as Piece // Within the list.
    if (piece.kind === 'division') {
      if (piece.width === 0 || ends.has(at)) return width + piece.width
    } else {
      if (piece.kind === 'space' && piece.breaks && (!isBound(piece) || ends.has(at))) return width
      width += piece.width
    }
  }
  return width
}
