import type { Face, Fallback, Theme, Use } from '../book/theme.ts'
import { renamed } from './stacked.ts'

/**
 * The theme with the author's own faces: those for a use take the place of the theme's, which then stand in for what
 * they lack; fallbacks come before the theme's.
 */
export function withOwnFaces(theme: Theme, own: readonly Face[]): Theme {
  if (own.length === 0) return theme
  const names = new Set(own.map(({ family }) => family))
  const fallbacks: Fallback[] = familiesOf(
    own.filter((face) => face.use === 'fallback' && !theme.faces.some((each) => isSame(each, face))),
  )
  const heirs = new Map<string, string>()
  // A file for a face that the theme has is that face.
  let faces = theme.faces.map((face) => {
    const mine = own.find((each) => each.use === 'fallback' && isSame(each, face))
    return mine === undefined ? face : { ...mine, use: face.use }
  })
  for (const use of ['text', 'sans', 'mono'] satisfies Use[]) {
    const mine = own.filter((face) => face.use === use)
    const [first] = mine
    if (first === undefined) continue
    const old = faces.filter((face) => face.use === use)
    for (const { family } of old) heirs.set(family, first.family)
    fallbacks.push(...familiesOf(old.filter(({ family }) => family !== first.family)))
    faces = [...mine, ...faces.filter((face) => face.use !== use)]
  }
  const rest = (theme.fallbacks ?? []).filter(({ family }) => !names.has(family))
  const taken = { ...theme, faces, fallbacks: [...fallbacks, ...rest] }
  return renamed(taken, (family) => {
    const heir = heirs.get(family)
    return heir === undefined ? undefined : [heir]
  })
}

function isSame(a: Face, b: Face): boolean {
  return a.family === b.family && a.weight === b.weight && a.style === b.style
}

function familiesOf(faces: readonly Face[]): Fallback[] {
  return [...new Set(faces.map(({ family }) => family))].map((family) => ({
    family,
    faces: faces.filter((face) => face.family === family).map((face) => ({ ...face, use: 'fallback' })),
  }))
}
