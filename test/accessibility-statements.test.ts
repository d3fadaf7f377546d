import { expect, test } from 'vitest'
import { accessibilityStatements } from '../scripts/accessibility-statements.ts'
import { readPublication } from '../scripts/publication/read-publication.ts'
import { makeEpub, stockText } from './epub-fixture.ts'

/** What a bookseller shows of these elements of metadata, without what says that nothing is known. */
async function shown(metadata: readonly string[], version = '3.0'): Promise<Record<string, readonly string[]>> {
  const opf = stockText('OEBPS/package.opf')
    .replaceAll(/<meta property="(?:schema|a11y|dcterms:conformsTo)[^>]*>[^<]*<\/meta>\s*/g, '')
    .replaceAll(/<(?:meta|link)[^>]*(?:schema:|a11y:|conformsTo)[^>]*\/>\s*/g, '')
    .replace(/version="3.0"/, `version="${version}"`)
    .replace('</metadata>', `${metadata.join('\n')}</metadata>`)
  const publication = await readPublication('book.epub', makeEpub({ 'OEBPS/package.opf': opf }))
  return Object.fromEntries(
    accessibilityStatements(publication)
      .map(({ heading, says }) => [heading, says.filter((words) => !/^No information|not known$/.test(words))] as const)
      .filter(([, says]) => says.length > 0),
  )
}

const meta = (property: string, value: string): string => `<meta property="${property}">${value}</meta>`

test('nothing declared is nothing known', async () => expect(await shown([])).toEqual({}))

test('a book of text with formulas, whose conformance somebody certifies', async () => {
  const said = await shown([
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...['displayTransformability', 'tableOfContents', 'MathML', 'index', 'ARIA', 'alternativeText'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', 'Reads well.'),
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
    meta('a11y:certifiedBy', 'Ada Example'),
  ])
  expect(said).toEqual({
    'Ways of reading': [
      'Appearance can be modified',
      'Readable in read aloud or dynamic braille',
      'Has alternative text',
    ],
    Conformance: [
      'Meets accepted accessibility standards',
      'The publication claims to meet EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
      'Certified by Ada Example',
    ],
    Navigation: ['Table of contents', 'Index'],
    'Rich content': ['Math as MathML'],
    Hazards: ['No hazards'],
    'Additional information': ['ARIA roles included'],
    Summary: ['Reads well.'],
  })
})

test.each([
  [['visual', 'textual'], ['textual,visual'], 'Not fully readable in read aloud or dynamic braille'],
  [['visual'], ['visual'], 'Not readable in read aloud or dynamic braille'],
  [['textual'], [], 'Readable in read aloud or dynamic braille'],
  [['visual', 'textual'], ['textual', 'visual'], 'Readable in read aloud or dynamic braille'],
])('modes %j, of which suffice %j: %s', async (modes, sets, words) => {
  const said = await shown([
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sets.map((set) => meta('schema:accessModeSufficient', set)),
  ])
  expect(said['Ways of reading']).toEqual([words])
})

test.each([
  ['http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-a', 'Meets minimum accessibility standards'],
  ['http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-aa', 'Meets accepted accessibility standards'],
  ['EPUB Accessibility 1.1 - WCAG 2.1 Level AAA', 'Exceeds accepted accessibility standards'],
])('%s: %s', async (claim, words) => {
  const said = await shown([`<link rel="dcterms:conformsTo" href="${claim}"/>`])
  expect(said['Conformance']?.[0]).toBe(words)
  expect(said['Conformance']).toContain('Nobody is named who certified it')
})

test('other standards are no claim, and a fixed layout is said', async () => {
  const said = await shown([
    meta('dcterms:conformsTo', 'PDF/UA'),
    meta('rendition:layout', 'pre-paginated'),
    meta('schema:accessibilityHazard', 'flashing'),
    meta('schema:accessibilityHazard', 'noSoundHazard'),
    meta('a11y:exemption', 'eaa-microenterprise'),
  ])
  expect(said).toEqual({
    'Ways of reading': ['Appearance cannot be modified'],
    Hazards: ['Flashing content', 'No sound hazards'],
    'Legal considerations': ['Claims an accessibility exemption in some jurisdictions'],
  })
})
