import { navigationOf } from '../content/navigation.ts'
import { readingOrder } from '../content/reading-order.ts'
import type { AccessibilityRule } from '../rule.ts'

export const pageListOrder: AccessibilityRule = {
  doc: {
    id: 'a11y-page-list-order',
    summary: 'The page list leads back: a page comes before the one that is listed above it.',
    why: 'Reading systems take the page of a place from the last entry before it; out of order they show wrong numbers.',
    mend: 'List the pages in the order of the text.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-nav-pagelist', 'https://www.w3.org/TR/epub-a11y-11/#sec-page-list'],
  },
  check: (publication, report) => {
    const navigation = navigationOf(publication)
    if (navigation?.pages === undefined) return
    const positionOf = readingOrder(publication)
    let last = -1
    for (const link of navigation.pages) {
      const at = positionOf(link)
      if (at === undefined) continue
      if (at < last) {
        const reason = `Unexpected place of page "${link.label}" in the list, expected the order of the text`
        report({ severity: 'error', path: navigation.path, place: link.element.place, reason })
        return
      }
      last = at
    }
  },
}
