/**
 * A part's structure tree (ISO 32000-1 §14.7.2) as plain data: kids are elements, marked sequences and annotations in the order
 * in which they are read.
 */
export interface TagElement {
  type: string
  alt?: string | undefined
  /** What stands for its content, `/ActualText`. */
  actual?: string | undefined
  /** Where it is not that of what holds it. */
  lang?: string | undefined
  /** Unique in its part: that of a note or a cell. */
  id?: string | undefined
  /** A cell's: `/Scope`, ids of its heads, how many rows and columns it covers where that is not one. */
  scope?: string | undefined
  headers?: readonly string[] | undefined
  rows?: number | undefined
  columns?: number | undefined
  /** A list's `/ListNumbering`. */
  numbering?: string | undefined
  /** A figure's edges on its page, pt: left, bottom, right, top. */
  box?: readonly number[] | undefined
  kids: TagKid[]
}

export type TagKid = TagElement | Sequence | Annotated

/** A marked sequence: page of the part and number. */
export interface Sequence {
  readonly page: number
  readonly mark: number
}

/** An annotation by its index among the part's. */
export interface Annotated {
  readonly annotation: number
}

export function isElement(kid: TagKid): kid is TagElement {
  return 'kids' in kid
}

export function isSequence(kid: TagKid): kid is Sequence {
  return 'mark' in kid
}

/** An element of a type with kids and nothing else. */
export function element(type: string, kids: readonly TagKid[]): TagElement {
  return { type, kids: [...kids] }
}

/** All marked sequences in it, in order. */
export function sequencesIn(kids: readonly TagKid[]): Sequence[] {
  const found: Sequence[] = []
  gather(kids, found)
  return found
}

function gather(kids: readonly TagKid[], found: Sequence[]): void {
  for (const kid of kids) {
    if (isElement(kid)) gather(kid.kids, found)
    else if (isSequence(kid)) found.push(kid)
  }
}
