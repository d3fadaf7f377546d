import { navigationOf } from '../content/navigation.ts'
import { pageBreaksOf } from '../content/page-breaks.ts'
import type { AccessibilityRule } from '../rule.ts'

export const pageListMissing: AccessibilityRule = {
  doc: {
    id: 'a11y-page-list-missing',
    summary: 'The text marks page breaks, and the navigation document has no page list.',
    why: 'Readers who are told a page number can go there only by the list.',
    mend: 'Add <nav epub:type="page-list" role="doc-pagelist"> with a link to each page break.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-11/#sec-page-list', 'https://www.w3.org/TR/epub-33/#sec-nav-pagelist'],
  },
  check: (publication, report) => {
    const navigation = navigationOf(publication)
    // A list that is there but empty or incomplete is Ace's to find.
    if (navigation === undefined || navigation.pages !== undefined) return
    const breaks = pageBreaksOf(publication)
    const [first] = breaks
    if (first === undefined) return
    const reason = `Unexpected absence of a page list, expected one for the ${breaks.length} page breaks of the text`
    report({ severity: 'error', path: navigation.path, reason })
  },
}
