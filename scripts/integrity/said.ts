/** What an output says of a document, in its own order. */
export interface Said {
  readonly words: readonly string[]
  /** Code line by line, without white space; undefined where an output has no lines of code (pages). */
  readonly lines?: readonly string[] | undefined
  /** Texts and spoken texts of formulas, without white space; undefined where an output draws them (pages). */
  readonly formulas?: readonly string[] | undefined
}
