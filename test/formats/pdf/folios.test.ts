import { expect, test } from 'vitest'
import { fillFolios } from '../../../scripts/formats/pdf/fill-folios.ts'
import { folioOf, pageMap } from '../../../scripts/formats/pdf/folios.ts'
import { lowerRoman } from '../../../scripts/formats/pdf/lower-roman.ts'

test('roman numerals', () => {
  expect([1, 4, 9, 14, 40, 99, 400, 1994].map(lowerRoman)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xcix',
    'cd',
    'mcmxciv',
  ])
})

test('the body begins at 1', () => {
  expect([0, 3, 4, 5].map((page) => folioOf(page, 4))).toEqual(['i', 'iv', '1', '2'])
  expect(pageMap(new Map([['a', { page: 4, x: 0, y: 0 }]]), 4)).toEqual(new Map([['a', '1']]))
})

test('folios go where they are awaited and nowhere else', () => {
  const html = '<span class="x" data-folio="a">000</span><b data-folio="b">000</b><i>000</i>'
  expect(fillFolios(html, new Map([['a', 'xii']]))).toBe(
    '<span class="x" data-folio="a">xii</span><b data-folio="b">000</b><i>000</i>',
  )
})
