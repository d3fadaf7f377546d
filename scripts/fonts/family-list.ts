import type { Face } from '../book/theme.ts'

/**
 * A family and those that stand in for what it lacks. Fallbacks come first: they hold nothing but what they were chosen
 * for, while a family of the theme may have a letter of another script that belongs among its own kind.
 */
export function familyList(family: string, faces: readonly Face[]): string[] {
  const filling = faces.filter(({ fills }) => fills !== undefined)
  const others = [...filling.filter(({ use }) => use === 'fallback'), ...filling].map((face) => face.family)
  return [family, ...new Set(others.filter((other) => other !== family))]
}
