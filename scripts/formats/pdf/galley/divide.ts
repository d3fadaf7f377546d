import { continuePiece, type Continuing } from './continue-piece.ts'
import type { Cut } from './find-cuts.ts'

/**
 * Divides what is in `root` before each cut, from the last to the first, so that what stands before a cut, ids and all, is still
 * what it was in the galley. Nothing is laid out meanwhile: `root` must have been taken out of the document.
 * @returns one fragment for each cut; what stands before the first one stays in `root`
 */
export function divide(root: HTMLElement, cuts: readonly Cut[], how: Continuing): DocumentFragment[] {
  const range = document.createRange()
  const pieces: DocumentFragment[] = []
  for (const cut of cuts.toReversed()) {
    const { boundary } = cut
    if ('text' in boundary) range.setStart(boundary.text, boundary.offset)
    else range.setStartBefore(boundary.before)
    range.setEnd(root, root.childNodes.length)
    const piece = range.extractContents()
    continuePiece(cut, piece, how)
    pieces.unshift(piece)
  }
  return pieces
}
