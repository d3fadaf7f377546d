import { navigationOf } from '../content/navigation.ts'
import { pageBreaksOf } from '../content/page-breaks.ts'
import type { AccessibilityRule } from '../rule.ts'

export const pageSourceIdle: AccessibilityRule = {
  doc: {
    id: 'a11y-page-source-idle',
    summary: 'The package names the source of page numbers, and the book has none.',
    why: 'Shops say that the pages of the printed book can be found in this one; the reader looks in vain.',
    mend: 'Mark the page breaks and list them, or remove pageBreakSource.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-11/#sec-page-src'],
  },
  check: (publication, report) => {
    const { metadata, packagePath } = publication
    const claim = metadata.find(
      ({ property, value }) =>
        property === 'pageBreakSource' ||
        property === 'a11y:pageBreakSource' ||
        (property === 'source-of' && value === 'pagination'),
    )
    if (claim === undefined || navigationOf(publication)?.pages !== undefined) return
    if (pageBreaksOf(publication).length > 0) return
    const reason = 'Unexpected source of page breaks, expected page breaks or a page list in the book'
    report({ severity: 'warning', path: packagePath, place: claim.place, reason })
  },
}
