import { ancestor, attribute, descendants, elementsOf, textOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { ops, xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

export const backlinkName: AccessibilityRule = {
  doc: {
    id: 'a11y-backlink-name',
    summary: 'A link back from a note has no name but a sign such as ↩.',
    why: 'Voices say "leftwards arrow with hook" or nothing at all; in a list of links all of them are the same.',
    mend: 'Give the link an aria-label such as "Back to note call 3", or the number of the note as its text.',
    basis: 'documented',
    sources: [
      'https://www.w3.org/TR/dpub-aria-1.1/#doc-backlink',
      'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context',
    ],
  },
  check: (publication, report) => {
    for (const { path, document } of pagesOf(publication)) {
      for (const link of descendants(document.root, 'a', xhtml)) {
        if (!isBacklink(link)) continue
        const name = nameOf(link)
        if (/[\p{L}\p{N}]/u.test(name)) continue
        const reason = `Unexpected name "${name.trim()}" of a link back from a note, expected words or a number`
        report({ severity: 'warning', path, place: link.place, reason })
      }
    }
  },
}

function isBacklink(link: XmlElement): boolean {
  if (tokens(link, 'role').includes('doc-backlink')) return true
  return tokens(link, 'type', ops).some((type) => type === 'backlink' || type === 'referrer')
}

function nameOf(link: XmlElement): string {
  // Names that other elements give are somewhere in the document; that there is one is enough.
  if ((attribute(link, 'aria-labelledby') ?? '') !== '') return 'a'
  const hidden = ancestor(link, (each) => attribute(each, 'aria-hidden') === 'true') !== undefined
  if (hidden || attribute(link, 'aria-hidden') === 'true') return 'a'
  const alternatives = [...elementsOf(link)].flatMap((each) =>
    ['aria-label', 'title', 'alt'].map((name) => attribute(each, name) ?? ''),
  )
  return [textOf(link), ...alternatives].join(' ')
}
