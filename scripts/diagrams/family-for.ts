import type { Face, Theme } from '../book/theme.ts'

/** The theme's family for a use. */
export function familyFor(use: Face['use'], { faces }: Theme): string {
  return (faces.find((face) => face.use === use) ?? faces[0])?.family ?? 'sans-serif'
}
