import { expect, test } from 'vitest'
import { blankPages, pageAfter, startsWithout, withBlankPages } from '../../../scripts/formats/pdf/blank-pages.ts'
import { gutterOf, withGutter } from '../../../scripts/formats/pdf/gutter.ts'
import type { Run } from '../../../scripts/formats/pdf/page-name.ts'

const run = (name: string, recto: boolean): Run => ({ name, role: 'chapter', front: false, recto })
const runs = [run('a', true), run('b', false), run('c', true), run('d', true)]
const starts = new Map([
  ['a', 0],
  ['b', 1],
  ['c', 3],
  ['d', 4],
])

test('an empty page goes before each run that would open on the left, counting those before it', () => {
  // a on 0, b on 1 where it likes, c on 3 moves to 4, and d, which that moved to 5, on to 6.
  expect([...blankPages(runs, starts, 7, false)]).toEqual(['c', 'd'])
  expect([...blankPages(runs, starts, 7, true)]).toEqual(['c', 'd', 'octavo-end'])
  expect([...blankPages(runs, starts, 8, true)]).toEqual(['c', 'd'])
})

test('pages move by the empty pages before them, and back', () => {
  const wanted = new Set(['c', 'd'])
  const moved = [0, 1, 2, 3, 4, 5].map((page) => pageAfter(page, new Set(), wanted, starts))
  expect(moved).toEqual([0, 1, 2, 4, 6, 7])
  expect(moved.map((page) => pageAfter(page, wanted, wanted, starts))).toEqual(moved)
  expect(moved.map((page) => pageAfter(page, wanted, new Set(), starts))).toEqual([0, 1, 2, 3, 4, 5])
  const found = startsWithout(wanted, runs, (name) => ({ a: 0, b: 1, c: 4, d: 6 })[name])
  expect([...found]).toEqual([...starts])
})

test('only the wanted pages are shown', () => {
  const html = '<section id="a-blank" hidden></section><section id="c-blank" hidden></section><p id="x" hidden></p>'
  expect(withBlankPages(html, new Set(['c']))).toBe(
    '<section id="a-blank" hidden></section><section id="c-blank" aria-hidden="true"></section><p id="x" hidden></p>',
  )
})

test('the gutter is that of the printer’s table', () => {
  expect([24, 150, 151, 300, 301, 500, 501, 700, 701, 828].map(gutterOf)).toEqual([
    9.53, 9.53, 12.7, 12.7, 15.88, 15.88, 19.05, 19.05, 22.23, 22.23,
  ])
  expect(withGutter('margin: calc(1mm + var(--gutter)) var( --gutter )', 200)).toBe('margin: calc(1mm + 12.7mm) 12.7mm')
})
