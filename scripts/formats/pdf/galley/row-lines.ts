import type { DraftUnit, Flow } from './measured.ts'

/** px by which a line of one cell may reach over where a row is divided between lines of another. */
const tolerance = 3

/** Where a row may be divided, px of the galley: at the head of a line, in no cell through a line or a box. */
export function rowLines(flows: readonly Flow[]): number[] {
  const all = flows.flatMap(({ units }) => units)
  const heads = all.map(({ top }) => top).sort((one, other) => one - other)
  const apart = heads.filter((head, at) => head - (heads[at - 1] ?? -Infinity) > tolerance)
  return apart.filter((head) => flows.every((flow) => mayDivide(flow, head)))
}

/** The first unit that begins at a height or below it. */
export function firstBelow(units: readonly DraftUnit[], height: number): number {
  const found = units.findIndex(({ top }) => top >= height - tolerance)
  return found === -1 ? units.length : found
}

function mayDivide({ units, boxes }: Flow, height: number): boolean {
  const at = firstBelow(units, height)
  const [above, below] = [units[at - 1], units[at]]
  if (above === undefined) return units.length === 0
  if (above.bottom > height + tolerance) return false
  const around = above.boxes.flatMap((number) =>
    below?.boxes.includes(number) === true ? (boxes[number]?.box ?? []) : [],
  )
  return around.every(({ kind, top, bottom, whole }) => {
    return (kind === 'list' || kind === 'quotation') && top + bottom === 0 && !whole
  })
}
