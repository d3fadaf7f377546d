import type { Publication } from './book/publication.ts'

/** What a bookseller shows under one heading of a book's page. */
export interface AccessibilityStatement {
  readonly heading: string
  /** Never empty: what nobody declared is said to be unknown. */
  readonly says: readonly string[]
}

const unknown = 'No information is available'

/**
 * What the metadata declare, in the words and the order that booksellers show (W3C, Accessibility Metadata Display Guide
 * for Digital Publications 2.0, compact statements). These are the publisher's claims: nothing is checked here.
 */
export function accessibilityStatements({ metadata }: Publication): AccessibilityStatement[] {
  const values = (name: string): string[] =>
    metadata.filter(({ property }) => property === name && property !== '').map(({ value }) => value)
  const features = new Set(values('schema:accessibilityFeature'))
  const said = (pairs: readonly (readonly [feature: string, words: string])[]): string[] => {
    const words = pairs.flatMap(([feature, sentence]) => (features.has(feature) ? [sentence] : []))
    return words.length === 0 ? [unknown] : [...new Set(words)]
  }
  const legal = values('a11y:exemption').length > 0
  const more = said(additional)
  return [
    { heading: 'Ways of reading', says: waysOfReading(values, features) },
    { heading: 'Conformance', says: conformance(values) },
    { heading: 'Navigation', says: said(navigation) },
    { heading: 'Rich content', says: said(richContent) },
    { heading: 'Hazards', says: hazards(new Set(values('schema:accessibilityHazard'))) },
    ...(more[0] === unknown ? [] : [{ heading: 'Additional information', says: more }]),
    ...(legal
      ? [{ heading: 'Legal considerations', says: ['Claims an accessibility exemption in some jurisdictions'] }]
      : []),
    { heading: 'Summary', says: values('schema:accessibilitySummary').slice(0, 1).concat([unknown]).slice(0, 1) },
  ]
}

type Values = (property: string) => string[]

function waysOfReading(values: Values, features: ReadonlySet<string>): string[] {
  const modes = new Set(values('schema:accessMode').map((mode) => mode.toLowerCase()))
  const sets = values('schema:accessModeSufficient').map((set) =>
    set
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  const fixed = values('rendition:layout').includes('pre-paginated')
  const textual = modes.has('textual') || sets.some((set) => set.includes('textual'))
  const readable = sets.some((set) => set.length === 1 && set[0] === 'textual')
  const onlyText = modes.size === 1 && modes.has('textual')
  return [
    fixed
      ? 'Appearance cannot be modified'
      : features.has('displayTransformability')
        ? 'Appearance can be modified'
        : 'Appearance modifiability not known',
    readable || onlyText
      ? 'Readable in read aloud or dynamic braille'
      : textual
        ? 'Not fully readable in read aloud or dynamic braille'
        : modes.size + sets.length > 0
          ? 'Not readable in read aloud or dynamic braille'
          : 'No information about nonvisual reading is available',
    ...(features.has('alternativeText') ? ['Has alternative text'] : []),
    ...(features.has('synchronizedAudioText') ? ['Prerecorded audio synchronized with text'] : []),
  ]
}

/** The level stands in a title since EPUB Accessibility 1.1 (§4.2), in an address before. */
function conformance(values: Values): string[] {
  const claim = values('dcterms:conformsTo').find((value) => /wcag/i.test(value))
  const level = /(?:level\s+|#wcag-)(a{1,3})\b/i.exec(claim ?? '')?.[1]?.toLowerCase()
  if (claim === undefined || level === undefined) return [unknown]
  const words = {
    a: 'Meets minimum accessibility standards',
    aa: 'Meets accepted accessibility standards',
    aaa: 'Exceeds accepted accessibility standards',
  }[level]
  const certifier = values('a11y:certifiedBy')[0]
  return [
    words ?? unknown,
    `The publication claims to meet ${claim}`,
    certifier === undefined ? 'Nobody is named who certified it' : `Certified by ${certifier}`,
  ]
}

function hazards(declared: ReadonlySet<string>): string[] {
  if (declared.size === 0) return [unknown]
  if (declared.has('none')) return ['No hazards']
  if (declared.has('unknown')) return ['The presence of hazards is unknown']
  const words = [
    ['flashing', 'Flashing content', 'noFlashingHazard', 'No flashing hazards'],
    ['motionSimulation', 'Motion simulation', 'noMotionSimulationHazard', 'No motion simulation hazards'],
    ['sound', 'Sounds', 'noSoundHazard', 'No sound hazards'],
  ] as const
  const said = words.flatMap(([is, yes, none, no]) => (declared.has(is) ? [yes] : declared.has(none) ? [no] : []))
  return said.length === 0 ? [unknown] : said
}

const navigation = [
  ['tableOfContents', 'Table of contents'],
  ['index', 'Index'],
  ['structuralNavigation', 'Headings'],
  ['pageNavigation', 'Go to page'],
] as const

const richContent = [
  ['MathML', 'Math as MathML'],
  ['latex', 'Math as LaTeX'],
  ['describedMath', 'Text descriptions of math'],
  ['MathML-chemistry', 'Chemistry as MathML'],
  ['latex-chemistry', 'Chemistry as LaTeX'],
  ['longDescription', 'Information-rich images are described by extended descriptions'],
  ['closedCaptions', 'Videos have closed captions'],
  ['openCaptions', 'Videos have open captions'],
  ['transcript', 'Has transcripts'],
] as const

const additional = [
  ['ARIA', 'ARIA roles included'],
  ['pageBreakMarkers', 'Page breaks included'],
  ['printPageNumbers', 'Page breaks included'],
  ['audioDescription', 'Audio descriptions'],
  ['braille', 'Braille'],
  ['highContrastDisplay', 'High contrast between text and background'],
  ['highContrastAudio', 'High contrast between foreground and background audio'],
  ['largePrint', 'Large print'],
  ['rubyAnnotations', 'Some ruby annotations'],
  ['fullRubyAnnotations', 'Full ruby annotations'],
  ['signLanguage', 'Sign language'],
  ['tactileGraphic', 'Tactile graphics included'],
  ['ttsMarkup', 'Text-to-speech hinting provided'],
] as const
