import { expect, test } from 'vitest'
import { mergePlaces } from '../../../scripts/formats/pdf/merge-places.ts'

/** `2, 3 4b, 5-7` as the places of an index: ids are pages with `p` before them, `b` is a main entry. */
const places = (text: string): string => {
  const link = (page: string): string => `<a href="#p${page}" data-folio="p${page}">1.1</a>`
  const shown = text.split(' ').map((place) => {
    const [from = '', to] = place.replace('b', '').split('-')
    const links = to === undefined ? link(from) : `${link(from)}–${link(to)}`
    return place.endsWith('b') ? `<b class="main-place">${links}</b>` : links
  })
  return `<span class="places">${shown.join(', ')}</span>`
}

const folios = new Map(
  ['ii', 'iii', 'iv', 'ix', ...Array.from({ length: 40 }, (_, at) => String(at + 1))].map((page) => [`p${page}`, page]),
)

const words = (html: string): string => html.replaceAll(/<\/?b\b[^>]*>/g, '*').replaceAll(/<[^>]*>/g, '')

test.each([
  ['3', '3'],
  ['3 3 3', '3'],
  ['3 4', '3, 4'],
  ['3 4 5', '3–5'],
  ['9 3 5 4', '3–5, 9'],
  ['3-4', '3–4'],
  ['3-3', '3'],
  ['3-7 5 8', '3–8'],
  ['12 ix ii', 'ii, ix, 12'],
  ['ii iii iv 1', 'ii–iv, 1'],
  ['3b', '*3*'],
  ['3 3b 4', '*3*, 4'],
  ['3b 4 5 6', '*3*, 4–6'],
  ['4-6b 5 9', '*4–6*, 9'],
])('%s becomes %s', (given, expected) => {
  expect(words(mergePlaces(places(given), folios))).toBe(expected)
})

test('links lead to both ends of a range, which no line divides', () => {
  expect(mergePlaces(places('3 4 5'), folios)).toBe(
    '<span class="places"><span class="held"><a href="#p3" data-folio="p3">3</a>–<a href="#p5" data-folio="p5">5</a></span></span>',
  )
})

test('the word before them is that of their number', () => {
  const before = '<span data-one="p." data-many="pp.">pp.</span>\u00A0'
  expect(words(mergePlaces(before + places('3 3'), folios))).toBe('p.\u00A03')
  expect(words(mergePlaces(before + places('3 5'), folios))).toBe('pp.\u00A03, 5')
  expect(words(mergePlaces(before + places('3 4 5'), folios))).toBe('pp.\u00A03–5')
})

test('a list with a place that has no page stays as it is', () => {
  expect(mergePlaces(places('3 99'), folios)).toBe(places('3 99'))
})
