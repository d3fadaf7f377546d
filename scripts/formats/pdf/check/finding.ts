/** What is wrong with a finished PDF. */
export interface Finding {
  /**
   * A failure condition of the Matterhorn Protocol 1.1, `14-003`, which tests ISO 14289-1; `type-3` for fonts that are drawings of
   * letters; `octavo` for what only a book needs (outline, page labels, destinations) and for trees that contradict each other.
   */
  readonly condition: string
  /** One sentence: "Unexpected X, expected Y". */
  readonly reason: string
}

export function finding(condition: string, reason: string): Finding {
  return { condition, reason }
}
