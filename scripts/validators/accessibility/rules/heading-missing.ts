import { attribute, elementsOf, textOf, tokens } from '../../../base/xml-query.ts'
import { navigationOf } from '../content/navigation.ts'
import { ops, xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

/** Letters: a page of text. Title pages, dedications and mottos stay below. */
const page = 2000

export const headingMissing: AccessibilityRule = {
  doc: {
    id: 'a11y-heading-missing',
    summary: 'The table of contents leads to a document of several pages that has no heading.',
    why: 'A title that only looks like one cannot be jumped to, and a screen reader does not announce it.',
    mend: 'Make the title an h1, and let the style sheet decide what it looks like.',
    basis: 'documented',
    sources: [
      'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships',
      'http://kb.daisy.org/publishing/docs/html/headings.html',
    ],
  },
  check: (publication, report) => {
    const navigation = navigationOf(publication)
    const begun = new Set(navigation?.toc.map(({ path }) => path))
    for (const { path, document } of pagesOf(publication)) {
      if (!begun.has(path) || path === navigation?.path) continue
      const elements = [...elementsOf(document.root)]
      const headed = elements.some(
        (element) =>
          (element.namespace === xhtml && /^h[1-6]$/.test(element.local)) ||
          attribute(element, 'role') === 'heading' ||
          tokens(element, 'type', ops).includes('cover'),
      )
      const body = elements.find(({ local, namespace }) => local === 'body' && namespace === xhtml)
      if (headed || body === undefined || textOf(body).replace(/\s+/g, '').length < page) continue
      const reason = 'Unexpected document without a heading, expected one where the table of contents leads to'
      report({ severity: 'warning', path, place: body.place, reason })
    }
  },
}
