/** What is counted in a chapter, in the order of the columns of `octavo stats`. */
export const counted = [
  'words',
  'display',
  'inline',
  'figures',
  'tables',
  'listings',
  'notes',
  'citations',
  'index',
] as const
export type Counted = (typeof counted)[number]

/** How many of a thing a book wants; both ends included. */
export interface Range {
  readonly least: number
  readonly most?: number | undefined
}

export type Ranges = Readonly<Partial<Record<Counted, Range | undefined>>>

/** What a book wants to keep to. */
export interface RangeConfig {
  /** Of each chapter. */
  readonly each: Ranges
  /** Of all chapters. */
  readonly together: Ranges
}
