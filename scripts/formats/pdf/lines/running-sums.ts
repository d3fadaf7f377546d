import type { Piece } from './paragraph.ts'

/** Sums over all pieces before an index: the width of a line, and its spaces, are differences. */
export interface Sums {
  readonly widths: Float64Array
  readonly spaces: Int32Array
}

export function runningSums(pieces: readonly Piece[]): Sums {
  const widths = new Float64Array(pieces.length + 1)
  const spaces = new Int32Array(pieces.length + 1)
  for (const [at, piece] of pieces.entries()) {
    widths[at + 1] = (widths[at] as number) + (piece.kind === 'division' ? 0 : piece.width) // Filled up to here.
    spaces[at + 1] = (spaces[at] as number) + (piece.kind === 'space' ? 1 : 0)
  }
  return { widths, spaces }
}
