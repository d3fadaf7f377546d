import { navigationOf } from '../content/navigation.ts'
import { pageBreaksOf } from '../content/page-breaks.ts'
import type { AccessibilityRule } from '../rule.ts'

export const pageListLabel: AccessibilityRule = {
  doc: {
    id: 'a11y-page-list-label',
    summary: 'The page list calls a page by another number than its page break.',
    why: 'Who goes to page 12 hears page 13 there, and no reference can be trusted.',
    mend: 'Give both the number of the printed page, and nothing more.',
    basis: 'documented',
    sources: ['http://kb.daisy.org/publishing/docs/navigation/pagelist.html'],
  },
  check: (publication, report) => {
    const navigation = navigationOf(publication)
    if (navigation?.pages === undefined) return
    const breaks = new Map(pageBreaksOf(publication).map((each) => [`${each.path}#${each.id ?? ''}`, each]))
    for (const { path, fragment = '', label, element } of navigation.pages) {
      const name = breaks.get(`${path}#${fragment}`)?.name ?? ''
      if (name === '' || numberOf(name) === numberOf(label)) continue
      const reason = `Unexpected label "${label}" in the page list, expected "${name}" as the page break is called`
      report({ severity: 'warning', path: navigation.path, place: element.place, reason })
    }
  },
}

/** The last word: a break may say "page 12" or "Seite 12." where the list says "12". */
function numberOf(name: string): string {
  return (
    name
      .slice(-200)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}.\-–]*/gu)
      ?.at(-1)
      ?.replace(/[.\-–]+$/, '') ?? ''
  )
}
