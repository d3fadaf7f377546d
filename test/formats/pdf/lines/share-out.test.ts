import { expect, test } from 'vitest'
import { shareOut, type Standing } from '../../../../scripts/formats/pdf/lines/share-out.ts'

// Blocks from the top: a kind, the space above, the height. The grid is 10 px; what comes out is the space that is added.
const cases: readonly [string, string, number, string, boolean?][] = [
  ['text after text is let be', 'text 0 20, text 0 23, text 0 20', Infinity, '0 0 0'],
  ['around a formula, above and below alike', 'text 0 20, other 8 17, text 8 20', Infinity, '0 3.5 3.5'],
  ['a heading keeps what is below it', 'text 0 20, heading 20 13, text 5 20', Infinity, '0 2 0'],
  ['at the head of a page there is no above', 'heading 0 13, text 5 20', Infinity, '0 2'],
  ['less rather than nearly a line more', 'text 0 20, other 12 9, text 11 20', Infinity, '0 -1 -1'],
  ['over all gaps of several things', 'text 0 20, other 8 17, other 8 5, text 8 20', Infinity, '0 1.33 1.33 1.33'],
  [
    'what is moved moves what follows',
    'text 0 20, other 8 17, text 8 20, other 9 10, text 9 10',
    Infinity,
    '0 3.5 3.5 1 1',
  ],
  [
    'a full page gets whole lines, above headings first',
    'text 0 20, other 5 10, text 5 20, heading 20 15, text 5 20',
    11,
    '0 0 0 10 0',
    true,
  ],
  ['no line goes between the heading of a page and its text', 'heading 0 20, text 10 20', 11, '0 0', true],
  ['chapters begin at one height', 'opening 0 30, text 20 20, other 5 10, text 5 20', 21, '0 0 5 5', true],
  ['no more than there is room for', 'text 0 20, other 8 17, text 8 20, other 9 8, text 9 10', 6, '0 0 0 0.5 0.5'],
]

test.for(cases)('%s', ([, blocks, room, wanted, fill]) => {
  let top = 0
  const standing = blocks.split(', ').map((block): Standing => {
    const [kind, before, height] = block.split(' ')
    top += Number(before)
    const found = { kind: kind as Standing['kind'], top, before: Number(before) } // As the cases are written.
    top += Number(height)
    return found
  })
  const extras = shareOut(standing, 10, room, fill).map((extra) => Math.round(extra * 100) / 100)
  expect(extras.join(' ')).toBe(wanted)
})
