import type { Box } from '../paginator/problem.ts'
import { px } from './edges.ts'
import type { Probes } from './galley.ts'
import type { DraftBox } from './measured.ts'

/** A box with the room for what its parts say of each other: a caption or an entry again, "continues" and "continued". */
export function withMarks({ element, box }: DraftBox, { mark, above }: Probes): Box {
  const said = above.get(element)
  if (said !== undefined) {
    const { height } = said.getBoundingClientRect()
    const { marginTop, marginBottom } = getComputedStyle(said)
    return { ...box, top: box.top + height + px(marginTop) + px(marginBottom) }
  }
  if (element.localName !== 'pre') return box
  const { height } = mark.getBoundingClientRect()
  const isCaptioned = element.parentElement?.localName === 'figure'
  return { ...box, top: box.top + (isCaptioned ? 0 : height), bottom: box.bottom + height }
}
