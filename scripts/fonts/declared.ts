import type { Face } from '../book/theme.ts'

/** What an `@font-face` rule says of a face. */
export type Descriptors = Pick<Face, 'weight' | 'style'>

const bold = 600

/**
 * As what a face is declared. One that stands in is also the italic and the bold that its family lacks: a browser would
 * slant and embolden letters by itself, which nobody drew, and write them into PDFs as Type 3.
 *
 * @param faces all faces of the book
 */
export function declaredAs(face: Face, faces: readonly Face[]): Descriptors[] {
  const { weight, style } = face
  if (face.use !== 'fallback' && (face.use !== 'math' || face.fills === undefined)) return [{ weight, style }]
  const family = faces.filter((each) => each.family === face.family)
  const styles =
    family.some((each) => each.style === 'italic') || style === 'italic' ? [style] : (['normal', 'italic'] as const)
  const weights = family.every((each) => each.weight < bold) && isHeaviest(face, family) ? [weight, bold] : [weight]
  return weights.flatMap((each) => styles.map((slant) => ({ weight: each, style: slant })))
}

function isHeaviest(face: Face, family: readonly Face[]): boolean {
  return family.every(({ style, weight }) => style !== face.style || weight <= face.weight)
}
