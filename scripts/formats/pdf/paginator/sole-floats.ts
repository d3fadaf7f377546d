import type { Float, Problem } from './problem.ts'

/** A float that is all there is below its heading stands there: elsewhere it would leave a heading over nothing. */
export function withSoleFloatsHere(problem: Problem): Problem {
  const { floats } = problem
  if (!floats.some((float) => isSole(problem, float))) return problem
  return {
    ...problem,
    floats: floats.map((float) => (isSole(problem, float) ? { ...float, places: ['here'] } : float)),
  }
}

function isSole({ units }: Problem, { anchor, places }: Float): boolean {
  const below = units[anchor]
  return (
    places.includes('here') &&
    units[anchor - 1]?.kind === 'heading' &&
    (below === undefined || below.kind === 'heading')
  )
}
