import type { Target } from '../book/book.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { Naming } from '../book/label.ts'
import type { Words } from '../book/words.ts'

/** What references are resolved with: the labels of the whole book, and how the book speaks of them. */
export interface ReferenceContext {
  readonly targets: ReadonlyMap<string, Target>
  readonly citations: CitedWorks
  readonly words: Words
  readonly naming: Naming
  /** Places of targets in the book's order. */
  readonly order: ReadonlyMap<Target, number>
  /** Around the title of what has no number. */
  readonly quotes: readonly [open: string, close: string]
}
