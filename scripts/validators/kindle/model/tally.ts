import type { ConversionRow } from '../../../book/exhibits.ts'

/** What becomes of a construct, and on whose word. */
export type Fate = Pick<ConversionRow, 'fate' | 'becomes' | 'basis' | 'source'>

export interface Place {
  readonly path: string
  readonly line?: number | undefined
}

/** Counts a construct that stands in the book. */
export type See = (construct: string, fate: Fate, place: Place, count?: number) => void

/** What looks for constructs of one kind. */
export type Look<Book> = (book: Book, see: See) => void

/** Constructs that are told apart, far more than a book has: a hostile one may invent a name for each element. */
const most = 1000

/**
 * Gathers constructs in the order in which they are first seen, each with how often and where first. The same construct
 * with another fate is another row.
 */
export function createTally(): { readonly see: See; readonly rows: () => ConversionRow[] } {
  const rows = new Map<string, ConversionRow & { count: number }>()
  const see: See = (construct, fate, { path, line }, count = 1) => {
    const key = `${fate.fate} ${construct}`
    const known = rows.get(key)
    if (known !== undefined) known.count += count
    else if (rows.size < most) rows.set(key, { construct, count, ...fate, path, line })
  }
  return { see, rows: () => Array.from(rows.values()) }
}
