import { h } from 'hastscript'
import type { ElementContent } from 'hast'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { claimWithheld, isUnfounded, withoutClaim } from '../../../scripts/accessibility-claim.ts'
import { message } from '../../../scripts/base/message.ts'
import type { Asset } from '../../../scripts/book/book.ts'
import type { BookConfig } from '../../../scripts/book/config.ts'
import type { RenderedBook } from '../../../scripts/book/rendered.ts'
import { accessibilityMetadata } from '../../../scripts/formats/epub/accessibility-metadata.ts'
import { accessibilityOf, type Accessibility } from '../../../scripts/formats/epub/accessibility.ts'
import type { PackedOutput } from '../../../scripts/pack-output.ts'
import { config, output, pagedBook, smallBook } from './small-book.ts'

const dot = h('img', { src: 'asset:figures/dot.png', alt: 'A dot' })
const formula = h('math', { alttext: 'x' }, h('mi', 'x'))

/** A book of one chapter that holds this and nothing else. */
function bookOf(
  body: readonly ElementContent[],
  changed: Partial<BookConfig> = {},
  assets: readonly Asset[] = [],
): RenderedBook {
  const { book, documents } = smallBook(body)
  return {
    book: {
      ...book,
      config: { ...book.config, ...changed },
      assets: new Map([...book.assets, ...assets.map((asset) => [asset.path, asset] as const)]),
    },
    documents: documents.filter(({ chapter }) => chapter.id === 'chapter-03'),
  }
}

const always = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability', 'ARIA']

test.for<[string, ElementContent[], Partial<Accessibility>]>([
  ['words alone', [h('p', 'Words.')], { modes: ['textual'], sufficient: ['textual'], features: always }],
  [
    'a picture with a text',
    [dot],
    {
      modes: ['textual', 'visual'],
      sufficient: ['textual', 'textual,visual'],
      features: [...always, 'alternativeText'],
      problems: [],
    },
  ],
  [
    'a picture without one',
    [dot, h('img', { src: 'asset:figures/dot.png' })],
    { sufficient: ['textual,visual'], features: always, problems: ['1 pictures without alternative text'] },
  ],
  [
    'a long description',
    [h('img', { ...dot.properties, ariaDetails: 'd' })],
    { features: [...always, 'alternativeText', 'longDescription'] },
  ],
  ['formulas that are spoken', [formula], { modes: ['textual'], features: [...always, 'describedMath', 'MathML'] }],
  [
    'a formula that is not',
    [formula, h('math', h('mi', 'x'))],
    {
      sufficient: [],
      features: [...always, 'MathML'],
      problems: ['1 formulas that say nothing to those who do not see them'],
    },
  ],
  [
    'a formula as a drawing',
    [h('svg.math-picture', { role: 'img', ariaLabel: 'x' })],
    { modes: ['textual', 'visual', 'mathOnVisual'], features: [...always, 'alternativeText', 'describedMath'] },
  ],
  [
    'a table as a picture',
    [h('img.table-picture', { ...dot.properties, className: ['table-picture'] })],
    { modes: ['textual', 'visual', 'textOnVisual'] },
  ],
  ['ruby', [h('p', h('ruby', '漢', h('rt', 'かん')))], { features: [...always, 'rubyAnnotations'] }],
  ['levels that are skipped', [h('h4', 'Deep')], { problems: ['1 headings that skip a level'] }],
  ['a link without words', [h('p', h('a', { href: '#x' }))], { problems: ['1 links without words'] }],
  ['a link that is a picture with words', [h('p', h('a', { href: '#x' }, dot))], { problems: [] }],
])('%s', async ([, body, expected]) => {
  expect(await accessibilityOf(bookOf(body))).toMatchObject(expected)
})

test('pages, an index, and a summary in the language of the book', async () => {
  const { book, documents, pageSource } = pagedBook()
  const german = { book: { ...book, config: { ...config, language: 'de-AT' } }, documents, pageSource }
  const { features, summary } = await accessibilityOf(german)
  expect(features).toEqual(
    expect.arrayContaining(['index', 'pageBreakMarkers', 'pageNavigation', 'MathML', 'describedMath']),
  )
  expect(summary).toBe(
    'Diese Publikation kann als umbrechender Text gelesen werden, mit Inhaltsverzeichnis, Überschriften und Orientierungspunkten. Bilder haben Alternativtexte. Formeln stehen in MathML und sagen, wie sie gesprochen werden. Ein Register führt zu den Stellen im Text. Ihre Seiten sind die der Druckausgabe.',
  )
})

test.for([
  [500, ['noFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'], []],
  [50, ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'], ['1 pictures that may flash']],
] as const)('a GIF with %d ms between black and white', async ([milliseconds, hazards, problems]) => {
  const frames = Buffer.concat(Array.from({ length: 10 }, (_, at) => Buffer.alloc(64 * 3, at % 2 === 0 ? 0 : 255)))
  const raw = { width: 8, height: 80, channels: 3, pageHeight: 8 } as const
  const bytes = await sharp(frames, { raw })
    .gif({ delay: Array(10).fill(milliseconds), loop: 0 })
    .toBuffer()
  const asset: Asset = { path: 'a.gif', mediaType: 'image/gif', bytes, width: 8, height: 8 }
  const found = await accessibilityOf(bookOf([h('img', { src: 'asset:a.gif', alt: 'Blinks' })], {}, [asset]))
  expect([found.hazards, found.problems]).toEqual([hazards, problems])
})

const certified = { certifiedBy: 'Ada & Co', credential: 'https://example.org/c', report: 'https://example.org/r' }

function claims(
  accessibility: BookConfig['accessibility'],
  problems: readonly string[],
): [lines: string[], told: string[]] {
  const found = { modes: [], sufficient: [], features: [], hazards: [], summary: 'S.', problems }
  const { entries, messages } = accessibilityMetadata({ ...config, accessibility }, found)
  const lines = entries.map(({ name, attributes, value }) =>
    [name, ...attributes.map(([key, text]) => `${key}=${text}`), value].join(' ').trim(),
  )
  return [lines, messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`)]
}

const summary = 'meta property=schema:accessibilitySummary S.'

test('conformance is claimed when somebody found it and nothing speaks against it', () => {
  expect(claims(undefined, [])).toEqual([[summary], []])
  const conforms = [
    'meta property=dcterms:conformsTo id=conformance EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    'meta refines=#conformance property=a11y:certifiedBy id=certifier Ada & Co',
  ]
  expect(claims(certified, [])).toEqual([
    [
      summary,
      ...conforms,
      'link rel=a11y:certifierCredential refines=#certifier href=https://example.org/c',
      'link rel=a11y:certifierReport refines=#certifier href=https://example.org/r',
    ],
    [],
  ])
  expect(claims({ certifiedBy: 'Ada & Co', credential: 'IAAP CPACC' }, [])[0].slice(3)).toEqual([
    'meta refines=#certifier property=a11y:certifierCredential IAAP CPACC',
  ])
  expect(claims(certified, ['2 links without words', '1 pictures that may flash'])).toEqual([
    [summary],
    [
      'accessibility-claim Unexpected claim to conform to EPUB Accessibility 1.1 - WCAG 2.2 Level AA, expected none of a book with 2 links without words, 1 pictures that may flash',
    ],
  ])
})

test('a claim goes when the checks of the file found something, or the official one was left out', () => {
  const rendered = bookOf([], { accessibility: certified })
  const packed = { output: output('standard'), rendered, messages: [] } as unknown as PackedOutput // All that is asked of it.
  const warning = message({ severity: 'warning', ruleId: 'x', reason: 'X' })
  const note = message({ severity: 'info', ruleId: 'x', reason: 'X' })
  expect(isUnfounded(packed, { messages: [note] }, false)).toBe(false)
  expect(isUnfounded(packed, { messages: [note, warning] }, false)).toBe(true)
  expect(isUnfounded(packed, { messages: [] }, true)).toBe(true)
  expect(isUnfounded({ ...packed, rendered: bookOf([]) }, { messages: [warning] }, true)).toBe(false)
  expect(isUnfounded({ ...packed, messages: [claimWithheld(true)] }, { messages: [] }, true)).toBe(false)
  expect(withoutClaim({ book: rendered.book, equations: 0, messages: [] }).book?.config).not.toHaveProperty(
    'accessibility',
  )
})
