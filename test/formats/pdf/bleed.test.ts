import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { bledMargins, bleedOf, sheetOf } from '../../../scripts/formats/pdf/bleed.ts'

const runs = [{ role: 'titlepage' }, { role: 'part' }, { role: 'chapter' }] as const
const plain = { type: 'root' as const, children: [h('figure.wide', h('img'))] }
const marked = { type: 'root' as const, children: [h('section', h('figure.figure.bleed', h('img')))] }

test.for([
  ['a length that is said', 3, '', [], 3],
  ['none', 0, '@page part { background: #eee }', [marked], 0],
  ['nothing is said', undefined, '@page part { background: #eee }', [marked], 0],
  ['auto, and nothing reaches an edge', 'auto', '@page { margin: 1in } @page :left { background: #eee }', [plain], 0],
  ['auto, and a figure does', 'auto', '', [plain, marked], 3.175],
  ['auto, and the theme paints pages that the book has', 'auto', '@page part { background: #eee }', [], 3.175],
  ['their openings', 'auto', '@page chapter:first { background: linear-gradient(red, blue) }', [], 3.175],
  ['pages that it has not', 'auto', '@page index { background: #eee }', [], 0],
  [
    'a later sheet paints them no more',
    'auto',
    '@page part { background: #eee } @page part { background: none }',
    [],
    0,
  ],
] as const)('%s', ([, bleed, css, trees, expected]) => expect(bleedOf({ bleed }, css, runs, trees)).toBe(expected))

test('the sheet is larger at three edges, and the text stays where it was on the trimmed page', () => {
  expect(sheetOf({ width: 100, height: 200 }, 3)).toEqual({ width: 103, height: 206 })
  const margins = { top: 10, right: 20, bottom: 30, left: 40 }
  // 25.4 mm are 96 px.
  expect(bledMargins({ left: margins, right: margins }, 25.4)).toEqual({
    left: { top: 106, right: 20, bottom: 126, left: 136 },
    right: { top: 106, right: 116, bottom: 126, left: 40 },
  })
})
