import type { MetadataItem } from '../../../book/publication.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxP15FixedLayout: KindleRule = {
  id: 'KFX-P15',
  summary: 'The book has pages of fixed layout',
  why: 'Fixed layout and Enhanced Typesetting do not go together, and the two layouts cannot be mixed in one book.',
  mend: 'Make the book reflowable: remove rendition:layout.',
  basis: 'documented',
  sources: [`${guide2020}, §11`],
  level: everywhere('error'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const fixed = book.metadata.find(isFixed)
    if (fixed !== undefined) {
      report({
        file: book.packagePath,
        place: fixed.place,
        detail: 'Unexpected fixed layout, expected a reflowable book',
      })
    } else if (book.spine.some((item) => item.properties.includes('rendition:layout-pre-paginated'))) {
      report({
        file: book.packagePath,
        detail: 'Unexpected fixed page among reflowable ones, expected reflowable pages only',
      })
    }
  },
}

function isFixed({ name, property, value }: MetadataItem): boolean {
  if (name !== 'meta') return false
  return (
    (property === 'rendition:layout' && value.trim() === 'pre-paginated') ||
    (property === 'fixed-layout' && value.trim() === 'true')
  )
}
