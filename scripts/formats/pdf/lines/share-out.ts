/** A block of a column. Lengths are px. */
export interface Standing {
  readonly kind: 'text' | 'heading' | 'opening' | 'other'
  /** From where the grid's lines count. */
  readonly top: number
  /** Space between it and the block above. */
  readonly before: number
}

/** px that nobody sees. */
const unseen = 0.3
/** Of a line: as much less space around other things is better than nearly a line more. */
const less = 0.3

/**
 * How much more space each block wants above it, so that text stands on the grid again after blocks of other heights: as
 * much above such a block as below it, but all of it above a heading, which belongs to what follows. Text right after text is
 * let be: a paragraph with a tall formula in a line is no reason for a gap.
 *
 * @param room the most that may be added in all
 * @param fill whether whole lines of the room go between the blocks too, one to each place where it would be seen least
 */
export function shareOut(blocks: readonly Standing[], grid: number, room: number, fill = false): number[] {
  const extras = blocks.map(() => 0)
  const places: (readonly number[])[] = []
  const add = (gaps: readonly number[], extra: number): void => {
    for (const gap of gaps) extras[gap] = (extras[gap] ?? 0) + extra / gaps.length
  }
  let [shift, left, from] = [0, room, 0]
  for (const [index, { kind, top }] of blocks.entries()) {
    if (kind !== 'text') continue
    const gaps = gapsFor(blocks, from, index)
    const opens = blocks.slice(from, index).some((block) => block.kind === 'opening')
    from = index + 1
    if (gaps.length === 0) continue
    // A heading that begins the column stays with its text.
    if (!opens && blocks[(gaps[0] ?? 0) - 1]?.kind !== 'heading') places.push(gaps)
    const space = gaps.reduce((sum, gap) => sum + (blocks[gap]?.before ?? 0), 0)
    const off = (((top + shift) % grid) + grid) % grid
    const nearer = off < less * grid && space - off > gaps.length * grid * 0.4
    const extra = nearer ? -off : grid - off
    if (off < unseen || grid - off < unseen || extra > left) continue
    add(gaps, extra)
    shift += extra
    left -= extra
  }
  const lines = fill ? Math.floor((left + unseen) / grid) : 0
  const isAbove = (gaps: readonly number[]): boolean => blocks[gaps[0] ?? 0]?.kind === 'heading'
  const inOrder = [...places.filter(isAbove), ...places.filter((gaps) => !isAbove(gaps))]
  for (const gaps of inOrder.slice(0, lines)) add(gaps, grid)
  return extras
}

/** Gaps that may change before the text at `to`, when the text before it ends above the block at `from`. */
function gapsFor(blocks: readonly Standing[], from: number, to: number): number[] {
  if (from === to) return []
  const run = blocks.slice(from, to)
  const heading = run.findIndex(({ kind }) => kind === 'heading')
  // At the head of a column nothing stands above.
  if (heading !== -1 && from + heading > 0) return [from + heading]
  return [...run.keys(), run.length].map((at) => from + at).filter((gap) => gap > 0)
}
