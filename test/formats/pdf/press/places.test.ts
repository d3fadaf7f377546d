import { expect, test } from 'vitest'
import type { Run } from '../../../../scripts/formats/pdf/page-name.ts'
import { placeRuns, type RunLength } from '../../../../scripts/formats/pdf/press/places.ts'

const run = (name: string, front: boolean, recto: boolean): Run => ({ name, role: 'chapter', front, recto })
const length = (pages: number, known = true): RunLength => ({
  pages,
  known,
  ids: new Map([[`end-${pages}`, pages - 1]]),
})

test('the body opens on a right-hand page, and its folios begin at 1', () => {
  const runs = [run('a', true, false), run('b', false, false), run('c', false, false)]
  const lengths = new Map([
    ['a', length(3)],
    ['b', length(2)],
    ['c', length(5)],
  ])
  const { starts, frontPages, pages, folios } = placeRuns(runs, lengths, false)
  expect([...starts]).toEqual([
    ['a', 0],
    ['b', 4],
    ['c', 6],
  ])
  expect([frontPages, pages]).toEqual([4, 11])
  expect([...folios]).toEqual([
    ['a', 'i'],
    ['end-3', 'iii'],
    ['b', '1'],
    ['end-2', '2'],
    ['c', '3'],
    ['end-5', '7'],
  ])
})

test('runs that open on the right have an empty page before them, and leaves have two sides', () => {
  const runs = [run('a', true, true), run('b', false, true), run('c', false, true)]
  const lengths = new Map(runs.map(({ name }) => [name, length(1)]))
  const { starts, pages } = placeRuns(runs, lengths, true)
  expect([...starts.values()]).toEqual([0, 2, 4])
  expect(pages).toBe(6)
})

test('a book of front matter only has roman folios', () => {
  const { frontPages, folios } = placeRuns([run('a', true, false)], new Map([['a', length(2)]]), false)
  expect(frontPages).toBe(2)
  expect(folios.get('end-2')).toBe('ii')
})
