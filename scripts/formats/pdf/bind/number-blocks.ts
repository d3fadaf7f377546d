/** What the numbers of a part's objects are given by. */
export interface Block {
  /** How many numbers are kept for it. */
  readonly room: number
  /** How many it needs. */
  readonly need: number
}

/**
 * The first number of each part: each has its room, so that its numbers hang on no other part. One that needs more stands
 * behind all rooms.
 *
 * @returns the first numbers, and the first that is left
 */
export function numberBlocks(blocks: readonly Block[]): { readonly firsts: readonly number[]; readonly next: number } {
  let room = 1
  let next = 1 + blocks.reduce((sum, block) => sum + block.room, 0)
  const firsts = blocks.map((block) => {
    const own = room
    room += block.room
    if (block.need <= block.room) return own
    next += block.need
    return next - block.need
  })
  return { firsts, next }
}
