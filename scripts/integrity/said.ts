/** What an output says of a document, in its own order. */
export interface Said {
  readonly words: readonly string[]
  /** Without what is apart, where pages put it between the lines. */
  readonly flow?: readonly string[] | undefined
  /** What does not stand where the text has it, each kind in its order once more: notes of pages, what floats. */
  readonly apart?: readonly (readonly string[])[] | undefined
  /** Code line by line, without white space; undefined where an output has no lines of code (pages). */
  readonly lines?: readonly string[] | undefined
  /** Texts of formulas, without white space; undefined where a formula is its glyphs (pages). */
  readonly formulas?: readonly string[] | undefined
  /** What is said of each formula to those who do not see it, without white space, and of each picture. */
  readonly spoken?: readonly string[] | undefined
  /** What tables say that are pictures, without white space. */
  readonly pictured?: readonly string[] | undefined
}
