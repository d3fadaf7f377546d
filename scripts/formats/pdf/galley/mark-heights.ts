import type { Box } from '../paginator/problem.ts'
import { px } from './edges.ts'
import type { Probes } from './galley.ts'
import type { DraftBox } from './measured.ts'

/** A box with the room for what its parts say of each other: a caption again, "continues" and "continued". */
export function withMarks({ element, box }: DraftBox, { mark, captions }: Probes): Box {
  const caption = captions.get(element)
  if (caption !== undefined) {
    const { height } = caption.getBoundingClientRect()
    const { marginTop, marginBottom } = getComputedStyle(caption)
    return { ...box, top: box.top + height + px(marginTop) + px(marginBottom) }
  }
  if (element.localName !== 'pre') return box
  const { height } = mark.getBoundingClientRect()
  const isCaptioned = element.parentElement?.localName === 'figure'
  return { ...box, top: box.top + (isCaptioned ? 0 : height), bottom: box.bottom + height }
}
