import { penalties } from '../../../../scripts/formats/pdf/paginator/penalties.ts'
import type { Unit } from '../../../../scripts/formats/pdf/paginator/problem.ts'

/**
 * The least cost of pages of paragraphs and headings, told again in the simplest words: every set of breaks is tried, and
 * rules are looked up by name. It shares the table of penalties with the breaker, and nothing else.
 * @returns nothing where no legal way exists
 */
export function plainTextCost(units: readonly Unit[], height: number): number | undefined {
  let best: number | undefined
  const lines = units.length
  for (let set = 0; set < 2 ** Math.max(0, lines - 1); set++) {
    const ends = [...units.keys()].filter((index) => index > 0 && (set & (2 ** (index - 1))) !== 0)
    const cost = costOf(units, [...ends, lines], height)
    if (cost !== undefined && (best === undefined || cost < best)) best = cost
  }
  return best
}

function costOf(units: readonly Unit[], ends: readonly number[], height: number): number | undefined {
  let cost = 0
  let from = 0
  for (const [page, to] of ends.entries()) {
    const filled = units
      .slice(from, to)
      .reduce((sum, unit, index) => sum + unit.height + (index > 0 ? unit.before : 0), 0)
    if (filled > height) return undefined
    if (page < ends.length - 1) {
      const turn = costOfTurn(units, to)
      if (turn === undefined) return undefined
      cost += turn + penalties.emptyLine * (height - filled) ** 2
      cost += penalties.gapLine * Math.max(0, height - filled - penalties.linesOfNoGap)
      cost += penalties.stripLine * Math.max(0, penalties.leastLinesOfText - filled)
    } else if (page > 0) {
      cost += penalties.lastPageLine * height * Math.max(0, penalties.leastLinesOnLastPage - filled)
    }
    from = to
  }
  return cost
}

function costOfTurn(units: readonly Unit[], at: number): number | undefined {
  const [first, above, below] = [units[at - 2], units[at - 1], units[at]]
  if (above === undefined || below === undefined) return undefined
  if (above.kind === 'heading' || above.breakAfter === 'avoid') return undefined
  if (first?.kind === 'heading' && above.kind === 'line') return undefined
  const hyphen = above.hyphenated ? penalties.hyphen : 0
  if (above.block !== below.block) return hyphen
  const alone = Math.min(below.index, below.count - below.index)
  if (alone < 2) return undefined
  const lost = below.index === below.count - 2 && units[at + 1]?.short === true ? penalties.shortWidow : 0
  return hyphen + lost + (alone === 2 && below.count >= 6 ? penalties.pairOfLines : 0)
}
