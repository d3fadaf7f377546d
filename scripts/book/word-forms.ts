import type { Words } from './words.ts'

/** Name, no-break space, number. */
export const nameFirst: Words['affixes'] = (word) => [`${word}\u00A0`, '']

/**
 * How things are listed.
 *
 * @param two between two things
 * @param last before the last of more
 */
export function listed(two: string, last: string): Words['joint'] {
  return (at, of) => (at < of - 1 ? ', ' : of === 2 ? two : last)
}
