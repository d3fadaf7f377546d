/** What is wrong (or doubtful) in a formula, with the exact place inside its TeX. */
export interface TexProblem {
  /** Kebab-case rule id: `tex-undefined-control-sequence`. */
  readonly id: string
  /** One sentence: "Unexpected X, expected Y". */
  readonly reason: string
  /** 0-based UTF-16 offset within the formula's TeX. */
  readonly offset: number
  /** How to mend it. */
  readonly note?: string | undefined
}
