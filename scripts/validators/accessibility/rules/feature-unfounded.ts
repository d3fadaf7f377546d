import type { Publication } from '../../../book/publication.ts'
import { claimOf } from '../content/claims.ts'
import { factsOf, type ContentFacts } from '../content/facts.ts'
import { navigationOf } from '../content/navigation.ts'
import { pageBreaksOf } from '../content/page-breaks.ts'
import type { AccessibilityRule } from '../rule.ts'

type Test = (facts: ContentFacts, publication: Publication) => string | undefined

const none = (there: boolean, what: string): string | undefined => (there ? undefined : `there is no ${what}`)
const pageBreaks: Test = (_, publication) => none(pageBreaksOf(publication).length > 0, 'page break')
const rubies: Test = ({ rubies: count }) => none(count > 0, 'ruby')

/** For each feature that the content can contradict: why it is not there; undefined where it is. */
const contradictions: Readonly<Record<string, Test>> = {
  alternativeText: ({ pictures, wordless, equations, media }) => {
    const [first] = wordless
    if (first !== undefined)
      return `${wordless.length} pictures have no words, the first in ${first.path}:${first.element.place.line}`
    return none(pictures.length + equations.length + media.length > 0, 'picture, equation, sound or film')
  },
  MathML: ({ equations }) => none(equations.length > 0, 'MathML'),
  describedMath: ({ equations, describedEquations, pictures }) =>
    none(describedEquations > 0 || (equations.length === 0 && pictures.length > 0), 'equation with words'),
  longDescription: ({ longDescriptions }) => none(longDescriptions > 0, 'description beside a picture'),
  tableOfContents: (_, publication) =>
    none(
      (navigationOf(publication)?.toc.length ?? 0) > 0 ||
        publication.manifest.some(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'),
      'table of contents',
    ),
  index: ({ indexes }) => none(indexes > 0, 'index'),
  pageBreakMarkers: pageBreaks,
  printPageNumbers: pageBreaks,
  pageNavigation: (_, publication) => none((navigationOf(publication)?.pages ?? []).length > 0, 'page list'),
  structuralNavigation: ({ headings }) => none(headings > 0, 'heading'),
  ARIA: ({ aria }) => none(aria > 0, 'role and no attribute of ARIA'),
  displayTransformability: (_, publication) =>
    claimOf(publication, 'rendition:layout', 'pre-paginated') === undefined ? undefined : 'the layout is fixed',
  synchronizedAudioText: (_, { manifest }) =>
    none(
      manifest.some(({ mediaType }) => mediaType === 'application/smil+xml'),
      'media overlay',
    ),
  rubyAnnotations: rubies,
  fullRubyAnnotations: rubies,
}

export const featureUnfounded: AccessibilityRule = {
  doc: {
    id: 'a11y-feature-unfounded',
    summary: 'schema:accessibilityFeature claims what the content does not have.',
    why: 'People buy the book because of the claim. A false one costs them money and the publisher their trust.',
    mend: 'Remove the claim, or make it true.',
    basis: 'documented',
    sources: ['https://www.w3.org/2021/a11y-discov-vocab/latest/#accessibilityFeature'],
  },
  check: (publication, report) => {
    const { packagePath } = publication
    let facts: ContentFacts | undefined
    for (const [feature, test] of Object.entries(contradictions)) {
      const claim = claimOf(publication, 'schema:accessibilityFeature', feature)
      if (claim === undefined) continue
      facts ??= factsOf(publication)
      const why = test(facts, publication)
      if (why === undefined) continue
      const reason = `Unexpected claim "${feature}", expected it to be true: ${why}`
      report({ severity: 'warning', path: packagePath, place: claim.place, reason })
    }
  },
}
