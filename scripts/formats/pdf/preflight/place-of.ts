import type { ExposedBlock } from '../../../book/exposed-block.ts'
import type { MessageFields } from '../../../base/message.ts'
import type { Edge } from './distances.ts'

type Place = Pick<MessageFields, 'file' | 'place'>

/** Where the source of what stands nearest to an edge of a page is; nothing where it is of the theme. */
export function placeAtEdge(blocks: readonly ExposedBlock[], page: number, edge: Edge): Place {
  const side = sideOf(page, edge)
  const [furthest] = blocks
    .filter((block) => block.page === page && block.beyond[side] > 0)
    .toSorted((one, other) => other.beyond[side] - one.beyond[side])
  return placeOf(furthest)
}

/** Where the picture of a page is that has the fewest dots to the inch. */
export function placeOfCoarsest(blocks: readonly ExposedBlock[], page: number): Place {
  const [coarsest] = blocks
    .filter((block) => block.page === page && block.density !== undefined)
    .toSorted((one, other) => (one.density ?? 0) - (other.density ?? 0))
  return placeOf(coarsest)
}

/** On a right-hand page, an odd one, the spine is on the left. */
function sideOf(page: number, edge: Edge): keyof ExposedBlock['beyond'] {
  if (edge === 'top' || edge === 'bottom') return edge
  return (edge === 'inside') === (page % 2 === 1) ? 'left' : 'right'
}

function placeOf(block: ExposedBlock | undefined): Place {
  return block === undefined ? {} : { file: block.file, place: { line: block.line, column: block.column } }
}
