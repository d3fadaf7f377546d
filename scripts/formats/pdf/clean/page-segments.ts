/**
 * A page's content in pieces that can be marked one by one. `state` sets what is drawn with (colour, clip, place) and draws
 * nothing; `content` draws.
 */
export type Segment = StateSegment | ContentSegment

export interface StateSegment {
  readonly kind: 'state'
  readonly text: string
  /** It saves or restores the graphics state. */
  readonly nests: boolean
}

export interface ContentSegment {
  readonly kind: 'content'
  readonly text: string
  /** Chromium's number of the marked sequence; undefined for what it did not mark, or what is not text: an artifact. */
  readonly mark: number | undefined
}

/** What a reading of a page found (ISO 32000-1 §14.6). */
export interface PageSegments {
  readonly segments: readonly Segment[]
  /** Marked sequences that show a letter or a picture; others only paint backgrounds and lines. */
  readonly speaking: ReadonlySet<number>
  /** The text of each marked sequence. */
  readonly said: ReadonlyMap<number, string>
}
