import { claimsOf } from '../content/claims.ts'
import { factsOf } from '../content/facts.ts'
import { navigationOf } from '../content/navigation.ts'
import { pageBreaksOf } from '../content/page-breaks.ts'
import type { AccessibilityRule } from '../rule.ts'

export const featureUnclaimed: AccessibilityRule = {
  doc: {
    id: 'a11y-feature-unclaimed',
    summary: 'The content has what schema:accessibilityFeature does not mention.',
    why: 'Who looks for books with MathML or with pages of the printed book does not find this one.',
    mend: 'Add a schema:accessibilityFeature for each.',
    basis: 'documented',
    sources: ['https://www.w3.org/2021/a11y-discov-vocab/latest/#accessibilityFeature'],
  },
  check: (publication, report) => {
    const claims = claimsOf(publication, 'schema:accessibilityFeature')
    const values = new Set(claims.map(({ value }) => value))
    // Without any, Ace asks for the property itself.
    if (claims.length === 0 || values.has('unknown') || values.has('none')) return
    const { equations, indexes, pictures, wordless } = factsOf(publication)
    const navigation = navigationOf(publication)
    const marked = values.has('printPageNumbers') || values.has('pageBreakMarkers')
    const there: readonly (readonly [feature: string, isThere: boolean])[] = [
      ['alternativeText', pictures.length > 0 && wordless.length === 0],
      ['MathML', equations.length > 0],
      ['tableOfContents', (navigation?.toc.length ?? 0) > 0],
      ['index', indexes > 0],
      ['pageNavigation', (navigation?.pages ?? []).length > 0],
      ['pageBreakMarkers', !marked && pageBreaksOf(publication).length > 0],
    ]
    const missing = there.filter(([feature, isThere]) => isThere && !values.has(feature)).map(([feature]) => feature)
    if (missing.length === 0) return
    const reason = `Unexpected silence about ${missing.join(', ')}, expected what the content has to be said`
    report({ severity: 'info', path: publication.packagePath, place: claims.at(-1)?.place, reason })
  },
}
