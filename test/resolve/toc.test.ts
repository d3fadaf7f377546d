import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { TocEntry } from '../../scripts/book/book.ts'
import { resolved } from './small-manuscript.ts'

const lines = (entries: readonly TocEntry[], indent = ''): string[] =>
  entries.flatMap(({ number, title, id, depth, children }) => [
    `${indent}${[number, title.map((node) => toString(node)).join(''), `#${id}`, `(${depth})`].filter((part) => part !== undefined).join(' ')}`,
    ...lines(children, `${indent}  `),
  ])

test('parts hold their chapters, chapters their sections; pages that open the book are left out', async () => {
  const { book } = await resolved(
    {
      dedication: '# To *Ada*',
      preface: '# Preface\n\n## Thanks',
      opening: '# Opening',
      part: '# The Part {#sec:part}\n\n## In the part',
      one: '# One\n\n## A {#sec:a}\n\n### A *deep* one\n\n#### Deeper\n\n## B',
      two: '# Two {.unnumbered}\n\n## C',
      last: '# Last\n\n## L',
    },
    `
  front: [titlepage, copyright-page, toc, chapters/dedication.md, chapters/preface.md]
  chapters: [chapters/opening.md]
  parts:
    - { file: chapters/part.md, chapters: [chapters/one.md, chapters/two.md, { title: Later, planned: true }] }
    - { title: Nothing yet, chapters: [{ title: Never, planned: true }] }
  appendices: [chapters/last.md]
  back: [bibliography]`,
  )
  expect(lines(book.toc)).toEqual([
    'Preface #preface (0)',
    '  Thanks #preface-thanks (1)',
    '1 Opening #opening (0)',
    'I The Part #sec-part (0)',
    '  I.1 In the part #part-part-in-the-part (1)',
    '  2 One #one (0)',
    '    2.1 A #sec-a (1)',
    '      2.1.1 A deep one #one-a-deep-one (2)',
    '        Deeper #one-deeper (3)',
    '    2.2 B #one-b (1)',
    '  Two #two (0)',
    '    C #two-c (1)',
    'A Last #last (0)',
    '  A.1 L #last-l (1)',
    'Bibliography #bibliography (0)',
  ])
})

test('a level that is left out hangs on the nearest one above; headings in boxes and quotations are none of it', async () => {
  const { book } = await resolved({
    one: '# One\n\n#### Deep\n\n## A\n\n::: note\n## In a box\n:::\n\n> ## Quoted\n\n#### Deep again',
  })
  expect(lines(book.toc)).toEqual([
    '1 One #one (0)',
    '  Deep #one-deep (3)',
    '  1.1 A #one-a (1)',
    '    Deep again #one-deep-again (3)',
  ])
})

test('the short title of front matter is carried for running heads', async () => {
  const { book } = await resolved({ one: '---\nshort-title: Short\n---\n# A title that goes on', two: '# Two' })
  expect(book.chapters.map(({ titleText, shortTitle }) => [titleText, shortTitle])).toEqual([
    ['A title that goes on', 'Short'],
    ['Two', undefined],
  ])
})
