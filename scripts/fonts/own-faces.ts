import type { Face, Fallback, Theme, Use } from '../book/theme.ts'
import { renamed } from './stacked.ts'

/**
 * The theme with the author's own faces: those for a use take the place of the theme's, which then stand in for what
 * they lack; fallbacks come before the theme's.
 */
export function withOwnFaces(theme: Theme, own: readonly Face[]): Theme {
  if (own.length === 0) return theme
  const fallbacks: Fallback[] = familiesOf(own.filter(({ use }) => use === 'fallback'))
  const heirs = new Map<string, string>()
  let { faces } = theme
  for (const use of ['text', 'sans', 'mono'] satisfies Use[]) {
    const mine = own.filter((face) => face.use === use)
    const [first] = mine
    if (first === undefined) continue
    const old = faces.filter((face) => face.use === use)
    for (const { family } of old) heirs.set(family, first.family)
    fallbacks.push(...familiesOf(old.filter(({ family }) => family !== first.family)))
    faces = [...mine, ...faces.filter((face) => face.use !== use)]
  }
  const taken = { ...theme, faces, fallbacks: [...fallbacks, ...(theme.fallbacks ?? [])] }
  return renamed(taken, (family) => {
    const heir = heirs.get(family)
    return heir === undefined ? undefined : [heir]
  })
}

function familiesOf(faces: readonly Face[]): Fallback[] {
  return [...new Set(faces.map(({ family }) => family))].map((family) => ({
    family,
    faces: faces.filter((face) => face.family === family).map((face) => ({ ...face, use: 'fallback' })),
  }))
}
