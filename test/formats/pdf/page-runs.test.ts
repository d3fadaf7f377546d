import { expect, test } from 'vitest'
import { fillPageRuns } from '../../../scripts/formats/pdf/page-runs.ts'

const folios = new Map(
  ['ii', ...Array.from({ length: 20 }, (_, at) => String(at + 1))].map((page) => [`p${page}`, page]),
)

const english = 'data-one="page |" data-many="pages |" data-joints=" and |, |, and " data-range="–" data-repeated="no"'
const japanese = 'data-one="|ページ" data-many="|ページ" data-joints="と|、|、" data-range="〜" data-repeated="yes"'

/** `3 4` as references to things on these pages. */
const run = (pages: string, words: string): string =>
  `<span class="page-run" ${words}>${pages
    .split(' ')
    .map((page) => `<a href="#p${page}" class="reference" data-folio="p${page}">000</a>`)
    .join(', ')}</span>`

test.each([
  ['3 3', 'page 3', '3ページ'],
  ['3 4', 'pages 3 and 4', '3ページと4ページ'],
  ['9 3 5', 'pages 3, 5, and 9', '3ページ、5ページ、9ページ'],
  ['4 3 5', 'pages 3–5', '3〜5ページ'],
  ['7 3 4 5 7', 'pages 3–5 and 7', '3〜5ページと7ページ'],
  ['2 ii', 'pages ii and 2', 'iiページと2ページ'],
])('%s', (given, en, ja) => {
  const words = (html: string): string => fillPageRuns(html, folios).replaceAll(/<[^>]*>/g, '')
  expect([words(run(given, english)), words(run(given, japanese))]).toEqual([en, ja])
})

test('each page is a link, the word in the first', () => {
  expect(fillPageRuns(run('3 5', english), folios)).toBe(
    '<span class="page-run"><a href="#p3" class="reference" data-folio="p3">pages 3</a> and <a href="#p5" class="reference" data-folio="p5">5</a></span>',
  )
})

test('a page without a folio leaves all as they are', () => {
  expect(fillPageRuns(run('3 99', english), folios)).toBe(run('3 99', english))
})
