/** How a numbered list counts: figures, letters, roman numerals; the words of HTML's `type`. */
export type Counting = '1' | 'a' | 'A' | 'i' | 'I'

declare module 'mdast' {
  interface ListData {
    /** Absent in lists that count with figures because nobody says otherwise. */
    counting?: Counting | undefined
  }
}

/** How a list counts that stands in an item of another one, unless the author says: 2, (b), (ii). */
export const countingWithin: Readonly<Record<Counting, Counting>> = { '1': 'a', a: 'i', i: '1', A: '1', I: 'A' }
