import { roughEdge, roughPixels, sideOf, type Side } from './lengths.ts'
import { siblingsOf } from './siblings-of.ts'
import type { Cascade } from './cascade.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** Tighter than this, lines and boxes only come closer. */
const leading = 5

/**
 * Whether there is room for what a negative margin or indent pulls outwards: to the sides the padding and margins of
 * the element and of what is around it, above and below the margin of the neighbour. Lengths are compared roughly.
 */
export function isCompensated(cascade: Cascade, element: XmlElement, property: string, value: string): boolean {
  if (property === 'text-indent') {
    const own =
      roughEdge(cascade, element, 'padding', 'left') + Math.max(0, roughEdge(cascade, element, 'margin', 'left'))
    return own + roomAround(cascade, element, 'left') >= -roughPixels(value) - 1
  }
  return sides
    .filter((side) => property === 'margin' || property === `margin-${side}`)
    .every((side) => {
      const pull = -roughPixels(sideOf(property, value, side))
      if (pull <= 0) return true
      if (side === 'left' || side === 'right') return roomAround(cascade, element, side) >= pull - 1
      return pull <= leading || roomBeside(cascade, element, side) >= pull - 1
    })
}

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']

/** What was worked out for an element serves all that is in it, so that depth costs nothing. */
const rooms = new WeakMap<Cascade, Record<'left' | 'right', WeakMap<XmlElement, number>>>()

function roomAround(cascade: Cascade, element: XmlElement, side: 'left' | 'right'): number {
  const { parent } = element
  if (parent === undefined) return 0
  const known = rooms.get(cascade) ?? { left: new WeakMap(), right: new WeakMap() }
  rooms.set(cascade, known)
  const room =
    known[side].get(parent) ??
    roughEdge(cascade, parent, 'padding', side) +
      roughEdge(cascade, parent, 'margin', side) +
      roomAround(cascade, parent, side)
  known[side].set(parent, room)
  return room
}

function roomBeside(cascade: Cascade, element: XmlElement, side: 'top' | 'bottom'): number {
  const siblings = siblingsOf(element)
  const neighbour = siblings[siblings.indexOf(element) + (side === 'top' ? -1 : 1)]
  if (neighbour !== undefined) return roughEdge(cascade, neighbour, 'margin', side === 'top' ? 'bottom' : 'top')
  const { parent } = element
  return parent === undefined
    ? 0
    : roughEdge(cascade, parent, 'padding', side) + roughEdge(cascade, parent, 'margin', side)
}
