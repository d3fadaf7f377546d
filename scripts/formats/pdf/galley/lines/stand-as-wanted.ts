import type { Place } from './apply-lines.ts'

/** Whether each line of a paragraph begins where it was wanted to: at the left edge, in px, one below the other. */
export function standAsWanted(left: number, starts: readonly Place[]): boolean {
  const range = document.createRange()
  let above = -Infinity
  return starts.every((start, index) => {
    const box = boxAt(start, range)
    const fits = box.bottom > above + 1 && (index === 0 || Math.abs(box.left - left) < 1.5)
    above = box.bottom
    return fits
  })
}

function boxAt({ node, offset }: Place, range: Range): DOMRect {
  if (node instanceof Element) return node.getBoundingClientRect()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  return range.getBoundingClientRect()
}
