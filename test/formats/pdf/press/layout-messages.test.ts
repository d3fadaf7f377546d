import { expect, test } from 'vitest'
import type { Layout } from '../../../../scripts/formats/pdf/layout.ts'
import { layoutMessages } from '../../../../scripts/formats/pdf/press/layout-messages.ts'
import { pageReport } from '../../../../scripts/formats/pdf/press/page-report.ts'
import { plainBook } from '../fixture.ts'

const runs = [
  { name: 'a', role: 'chapter', front: false, recto: true, chapter: plainBook.documents[2]?.chapter },
] as const
const layout: Layout = {
  pages: [],
  places: [],
  problems: [
    { kind: 'overflow', page: 1, at: '12:3', about: 'A very tall table', amount: 100 },
    { kind: 'wide', page: 2, about: 'x = y', amount: 4 },
    { kind: 'lost', page: 2, at: '3:1', about: 'a word' },
    { kind: 'note-split', page: 2, at: '14:1', about: 'See', amount: 2 },
    { kind: 'short', page: 2, about: '' },
    { kind: 'note-split', page: 3, about: 'Or' },
    { kind: 'of-tomorrow', page: 3, about: '' },
  ],
  lines: { justified: 0, left: 0, spaces: [], hyphenated: 0, worst: [{ ratio: 3.1, page: 0, at: '5:1', text: 'a b' }] },
  times: {},
}

test('an author is told what to mend, and where; the rest is one sentence', () => {
  expect(
    layoutMessages(runs, new Map([['a', layout]]), 'print').map(
      ({ file, place, fatal, ruleId, reason }) =>
        `${file} ${JSON.stringify(place)} ${fatal ?? 'info'} ${ruleId}: ${reason}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "chapters/c1.md {"line":12,"column":3} false page-overflow: Unexpected height of “A very tall table”, 27 mm more than a page of \`print\` holds, expected what fits on one page.",
      "chapters/c1.md undefined false page-too-wide: Unexpected width of “x = y”, 2 mm more than a line of \`print\` holds, expected what fits in a line.",
      "chapters/c1.md {"line":3,"column":1} false page-text-lost: Missing words on the pages of \`print\` near “a word”, expected all words of the text in its order.",
      " undefined info page-compromises: Of what makes good pages of \`print\` some had to give way: 2 divided notes, 1 of-tomorrow, 1 short page.",
    ]
  `)
})

test('a typographer finds it all in the report', () => {
  const places = { starts: new Map([['a', 4]]), frontPages: 4, pages: 9, folios: new Map(), sure: new Set<string>() }
  expect(pageReport(runs, new Map([['a', layout]]), places)).toMatchInlineSnapshot(`
    "2	overflow 100	chapters/c1.md:12:3	A very tall table
    3	wide 4	chapters/c1.md	x = y
    3	lost	chapters/c1.md:3:1	a word
    3	note-split 2	chapters/c1.md:14:1	See
    3	short	chapters/c1.md	
    4	note-split	chapters/c1.md	Or
    4	of-tomorrow	chapters/c1.md	
    1	space 3.1	chapters/c1.md:5:1	a b
    "
  `)
})
