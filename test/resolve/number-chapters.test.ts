import { describe, expect, test } from 'vitest'
import type { ChapterId } from '../../scripts/book/names.ts'
import { configOf } from '../../scripts/manuscript/config.ts'
import { numberChapters, roman } from '../../scripts/resolve/number-chapters.ts'

/** Numbers by document, `-` for none. */
function numbersOf(contents: string, unnumbered: readonly string[] = []): string[] {
  const { value, messages } = configOf(
    `title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents:\n${contents}`,
    'book.yaml',
  )
  if (value === undefined) throw new Error(messages.join('\n'))
  const numbers = numberChapters(value, new Set(unnumbered as ChapterId[]))
  return value.contents.map(({ id }) => `${id} ${numbers.get(id) ?? '-'}`)
}

describe('chapters', () => {
  test('count through front, parts and planned ones; parts are roman, appendices letters, front and back have none', () => {
    expect(
      numbersOf(`
  front: [titlepage, a/preface.md]
  chapters: [a/one.md]
  parts:
    - { title: First, chapters: [a/two.md, { title: Three, planned: true }] }
    - { title: Planned, chapters: [{ title: Four, planned: true }] }
    - { title: Third, chapters: [a/five.md] }
  appendices: [a/six.md, { title: Seven, planned: true }, a/eight.md]
  back: [bibliography, a/colophon.md]`),
    ).toEqual([
      'titlepage -',
      'preface -',
      'one 1',
      'part-first I',
      'two 2',
      'three 3',
      'part-planned II',
      'four 4',
      'part-third III',
      'five 5',
      'six A',
      'seven B',
      'eight C',
      'bibliography -',
      'colophon -',
    ])
  })

  test('are left out of the count by book.yaml or by their own heading', () => {
    expect(
      numbersOf('  chapters: [a/one.md, { file: a/two.md, numbered: false }, a/three.md, a/four.md]', ['three']),
    ).toEqual(['one 1', 'two -', 'three -', 'four 2'])
  })

  test('of front matter may be counted when book.yaml says so', () => {
    expect(numbersOf('  front: [{ file: a/zero.md, numbered: true }]\n  chapters: [a/one.md]')).toEqual([
      'zero 1',
      'one 2',
    ])
  })
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [90, 'XC'],
  [400, 'CD'],
  [1999, 'MCMXCIX'],
])('%i is %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral)
})

test('appendices go on after Z', () => {
  const files = Array.from({ length: 28 }, (_, at) => `a/x${at}.md`).join(', ')
  expect(numbersOf(`  appendices: [${files}]`).slice(24)).toEqual(['x24 Y', 'x25 Z', 'x26 AA', 'x27 AB'])
})
