/** How a line of a listing is printed, beside its text. */
export interface CodeLine {
  /** The number that it goes by, printed or not; absent for the mark of lines left out. */
  readonly number?: number | undefined
  readonly highlighted?: true | undefined
  /** In a listing that shows a change; the mark itself is no part of the line's text. */
  readonly change?: '+' | '-' | ' ' | undefined
  /** `// <1> <2>` at its end. */
  readonly callouts?: readonly number[] | undefined
  /** What opens and closes the comment that the callouts stand in, so that copied code stays code. */
  readonly guard?: readonly [open: string, close: string] | undefined
  /** `// <<acquire>>` at its end: what `@lst:x:acquire` refers to. */
  readonly name?: string | undefined
  /** In a transcript: how many characters of its text are the prompt. */
  readonly prompt?: number | undefined
  /** In a transcript: goes on with the command of the line before. */
  readonly continued?: true | undefined
  /** In a transcript: the language of the command after the prompt. */
  readonly language?: string | undefined
  /** In a transcript: the machine's own words. */
  readonly output?: true | undefined
}
