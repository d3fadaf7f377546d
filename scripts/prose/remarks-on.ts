import type { VFile } from 'vfile'

/** What a rule of retext left on a file. */
export interface RetextRemark {
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: readonly string[]
}

/** Reads the messages of a rule of retext as stretches of the text that it looked at. */
export function remarksOn({ messages }: VFile): RetextRemark[] {
  return messages.flatMap(({ place, actual, expected }) => {
    if (place === undefined || !('start' in place)) return []
    const [start, end] = [place.start.offset, place.end.offset]
    return start === undefined || end === undefined
      ? []
      : [{ start, end, actual: actual ?? '', expected: expected ?? [] }]
  })
}
