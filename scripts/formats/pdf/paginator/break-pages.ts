import { balancedPlan } from './balance.ts'
import { cheapestWay } from './cheapest-way.ts'
import { know } from './known.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { troublesOf } from './troubles.ts'

/**
 * The pages of a run: where each ends, which floats and which lines of notes it holds, chosen over the whole run so that the sum
 * of what is bad about them is least (penalties.ts). Each unit, each line of a note and each float stands exactly once, whatever
 * the problem; what had to be done against a rule is a trouble.
 */
export function breakPages(problem: Problem): Plan {
  if (problem.units.length === 0 && problem.floats.length === 0) return { columns: [], troubles: [] }
  const known = know(problem)
  const { last } = cheapestWay(known)
  const columns = balancedPlan(known, last)
  return { columns, troubles: troublesOf(known, columns) }
}
