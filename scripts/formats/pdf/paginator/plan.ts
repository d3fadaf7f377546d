/** Where everything of a `Problem` stands. Every unit, note line and float stands exactly once. */
export interface Plan {
  readonly columns: readonly Column[]
  readonly troubles: readonly Trouble[]
}

/** One column of a page; with one column to a page, the page. */
export interface Column {
  /** Units `[from, to)`; empty on a page of floats and on one that notes fill. */
  readonly from: number
  readonly to: number
  /** Floats above the text, in the text (each before its anchor), and below it above the notes. */
  readonly top: readonly number[]
  readonly here: readonly number[]
  readonly bottom: readonly number[]
  /** Lines `[from, to)` of notes, in the order in which they stand. */
  readonly notes: readonly NotePart[]
  /** Of all that stands in it, without `slack`. */
  readonly height: number
  /** What is left of the page; on a flush page composing spreads it over gaps, as far as they may stretch. */
  readonly slack: number
  /** Whether the slack is to be spread: the page is flush and neither the last of the run nor hopelessly short. */
  readonly spread: boolean
}

export interface NotePart {
  readonly note: number
  readonly from: number
  readonly to: number
}

/** A rule of good pages that could not be kept. None is silent. */
export interface Trouble {
  readonly kind:
    | 'overflow' // taller than a page and indivisible
    | 'short' // far from full
    | 'widow' // fewer lines at a page's head or foot than wanted
    | 'heading-at-foot'
    | 'note-split' // `amount` is 0 where two lines stand on either side
    | 'note-moved' // begins on a later page than its call
    | 'box-split' // wanted whole
    | 'float-far' // stands pages after its reference
    | 'hyphen-at-turn'
    | 'kept-apart' // what `break-after: avoid` or `break-before: avoid` wants together
  readonly column: number
  /** What it is about, where it is about one thing. */
  readonly unit?: number | undefined
  readonly note?: number | undefined
  readonly float?: number | undefined
  /** px too high, lines too few: what a message would say. */
  readonly amount?: number | undefined
  /** Why a page is short: what could not begin or go on at its foot. */
  readonly because?: ShortBecause | undefined
}

export type ShortBecause =
  | 'high' // what comes next is higher than the room left
  | 'whole' // it comes in a box that must not be divided
  | 'kept' // it is a heading, or is kept with what follows, and the room left is too low for both
  | 'float' // it belongs to floats
  | 'lines' // so few lines would stand alone
  | 'note' // its notes are too long
  | 'choice' // pages around it would have been worse
