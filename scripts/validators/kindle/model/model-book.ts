import { lookAtElements } from './elements.ts'
import { lookAtLinks } from './links.ts'
import { lookAtMathematics } from './mathematics.ts'
import { lookAtNavigation } from './navigation.ts'
import { lookAtPackage } from './package.ts'
import { lookAtPictures } from './pictures.ts'
import { lookAtStyles } from './styles.ts'
import { createTally, type Look } from './tally.ts'
import type { ConversionRow } from '../../../book/exhibits.ts'
import type { KindleBook } from '../kindle-book.ts'

const looks: readonly Look<KindleBook>[] = [
  lookAtElements,
  lookAtMathematics,
  lookAtPictures,
  lookAtLinks,
  lookAtNavigation,
  lookAtPackage,
  lookAtStyles,
]

/**
 * What each construct of the book becomes in KFX, as far as it is documented, was observed, or can be inferred: a model,
 * which no run of the converter stands behind. Only what stands in the book is told.
 */
export function modelBook(book: KindleBook): ConversionRow[] {
  const { see, rows } = createTally()
  for (const look of looks) look(book, see)
  return rows()
}
