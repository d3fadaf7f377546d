/**
 * A piece of a page's content that can be marked by itself. `state` sets what is drawn with (colour, clip, place) and draws
 * nothing; `content` draws.
 */
export interface Segment {
  readonly kind: 'state' | 'content'
  /** Where it begins and ends in the page's bytes. */
  readonly from: number
  readonly to: number
  /** Of a state: whether it saves or restores the graphics state. */
  readonly nests: boolean
  /** Of content: Chromium's number of the marked sequence; undefined for what it did not mark, or what is not text: an artifact. */
  readonly mark: number | undefined
}

/** What a reading of a page found (ISO 32000-1 §14.6). */
export interface PageSegments {
  /** The page's content as it was written again, without marks but those in text objects. */
  readonly bytes: Buffer
  /** All of it, in order. */
  readonly segments: readonly Segment[]
  /** Marked sequences that show a letter or a picture; others only paint backgrounds and lines. */
  readonly speaking: ReadonlySet<number>
  /** The text of each marked sequence. */
  readonly said: ReadonlyMap<number, string>
}
