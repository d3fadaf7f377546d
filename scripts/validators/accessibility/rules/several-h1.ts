import { descendants } from '../../../base/xml-query.ts'
import { navigationOf } from '../content/navigation.ts'
import { xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

export const severalH1: AccessibilityRule = {
  doc: {
    id: 'a11y-several-h1',
    summary: 'A document has several h1.',
    why: 'Whoever asks for headings of the first level hears sections as if they were chapters of their own.',
    mend: 'Give the document one h1 and its sections h2, or each chapter a document of its own.',
    basis: 'documented',
    sources: ['http://kb.daisy.org/publishing/docs/html/headings.html'],
  },
  check: (publication, report) => {
    const nav = navigationOf(publication)?.path
    for (const { path, document } of pagesOf(publication)) {
      const [, second] = descendants(document.root, 'h1', xhtml)
      // The lists of the navigation document are not one text.
      if (second === undefined || path === nav) continue
      report({
        severity: 'info',
        path,
        place: second.place,
        reason: 'Unexpected second h1, expected one for each document',
      })
    }
  },
}
