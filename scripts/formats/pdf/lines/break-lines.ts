import { demerits, fitness, type Ideals } from './ideals.ts'
import { canEnd, type Line, type Piece } from './paragraph.ts'
import { runningSums, type Sums } from './running-sums.ts'

/** A place where a line may begin, reached in the best way. */
interface Stop {
  /** The first piece of the line that begins here. */
  readonly start: number
  readonly fitness: number
  /** Lines in a row up to here that end in hyphens. */
  readonly hyphens: number
  readonly demerits: number
  readonly before: Stop | undefined
  readonly ended: Line | undefined
}

/** Lines with wider spaces are tried only where there is no other way: the search looks at few beginnings then. */
const usuallyWidest = 3

/**
 * The lines of a justified paragraph with the least demerits of all ways to break it. Undefined where there is none: a
 * box is wider than the line. The last line keeps the font's spaces unless it has to be tightened.
 *
 * @param width px of a line; an indent is the first piece
 */
export function breakLines(pieces: readonly Piece[], width: number, ideals: Ideals): Line[] | undefined {
  return search(pieces, width, ideals, usuallyWidest) ?? search(pieces, width, ideals, Infinity)
}

/** Of the spaces of a line that fills the width, to the font's own. */
export function spaceRatio({ natural, spaces }: Line, width: number, { space }: Ideals): number {
  return 1 + (width - natural) / (Math.max(spaces, 1) * space)
}

function search(pieces: readonly Piece[], width: number, ideals: Ideals, widest: number): Line[] | undefined {
  const sums = runningSums(pieces)
  // By their beginnings: those before `first` are too far from here.
  const open: Stop[] = [{ start: 0, fitness: 1, hyphens: 0, demerits: 0, before: undefined, ended: undefined }]
  let first = 0
  for (let at = 1; at <= pieces.length; at++) {
    const last = at === pieces.length
    if (!last && !canEnd(pieces[at])) continue
    let found: Map<number, Stop> | undefined
    for (let index = first; index < open.length; index++) {
      const stop = open[index] as Stop // Within the list.
      const line = lineTo(stop.start, at, pieces, sums)
      if (line.natural - line.spaces * ideals.space * (1 - ideals.least) > width) {
        if (index === first) first++
        continue
      }
      if (!last && spaceRatio(line, width, ideals) > widest) break
      keepBetter((found ??= new Map<number, Stop>()), endedAt(stop, line, last, width, ideals))
    }
    if (last) return linesTo([...(found?.values() ?? [])])
    if (found !== undefined) open.push(...found.values())
    if (first === open.length) return undefined
  }
  return undefined
}

function lineTo(from: number, to: number, pieces: readonly Piece[], { widths, spaces }: Sums): Line {
  const end = pieces[to]
  const hyphen = end?.kind === 'division' ? end.width : 0
  return {
    from,
    to,
    natural: (widths[to] as number) - (widths[from] as number) + hyphen, // Within the sums.
    spaces: (spaces[to] as number) - (spaces[from] as number), // Within the sums.
    divided: end?.kind === 'division' && end.hyphen,
    penalty: end === undefined || end.kind === 'box' ? 0 : (end.penalty ?? 0),
  }
}

/** Ways to one place differ for what follows in how loose the line before is and how many hyphens stand above. */
function keepBetter(found: Map<number, Stop>, stop: Stop): void {
  const key = stop.fitness * 3 + Math.min(stop.hyphens, 2)
  const known = found.get(key)
  if (known === undefined || stop.demerits < known.demerits) found.set(key, stop)
}

function endedAt(stop: Stop, line: Line, last: boolean, width: number, ideals: Ideals): Stop {
  const ratio = last && line.natural <= width ? 1 : spaceRatio(line, width, ideals)
  const standing = {
    divided: line.divided,
    penalty: line.penalty,
    hyphensBefore: stop.hyphens,
    fitness: fitness(ratio),
    fitnessBefore: stop.fitness,
    filled: last && stop.before !== undefined ? line.natural / width : undefined,
  }
  return {
    start: line.to + 1,
    fitness: standing.fitness,
    hyphens: line.divided ? stop.hyphens + 1 : 0,
    demerits: stop.demerits + demerits(ratio, standing, ideals),
    before: stop,
    ended: line,
  }
}

function linesTo(stops: readonly Stop[]): Line[] | undefined {
  if (stops.length === 0) return undefined
  const lines: Line[] = []
  let stop: Stop | undefined = stops.reduce((one, other) => (other.demerits < one.demerits ? other : one))
  for (; stop?.ended !== undefined; stop = stop.before) lines.push(stop.ended)
  return lines.toReversed()
}
