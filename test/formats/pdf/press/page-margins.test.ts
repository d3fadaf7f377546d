import { expect, test } from 'vitest'
import { pageMargins, textArea } from '../../../../scripts/formats/pdf/press/page-margins.ts'

const page = { width: 254, height: 127 }
const inch = (css: string) => {
  const { left, right } = pageMargins(css, page)
  return [left, right].map(({ top, right: outer, bottom, left: inner }) =>
    [top, outer, bottom, inner].map((px) => Math.round(px * 1000) / 96_000),
  )
}

test.for([
  ['@page { margin: 1in }', [1, 1, 1, 1], [1, 1, 1, 1]],
  ['@page { margin: 1in 2in 3in }', [1, 2, 3, 2], [1, 2, 3, 2]],
  ['@page { margin: 72pt 5% 10% 2.54cm }', [1, 0.5, 0.5, 1], [1, 0.5, 0.5, 1]],
  ['@page { margin: 1in } @page :left { margin-left: 2in }', [1, 1, 1, 2], [1, 1, 1, 1]],
  ['@page :right { margin-top: 2in } @page { margin: 1in }', [1, 1, 1, 1], [2, 1, 1, 1]],
  ['@page { margin: max(1in, 2in - 48px) calc(1in * 2 / 4) }', [1.5, 0.5, 1.5, 0.5], [1.5, 0.5, 1.5, 0.5]],
  ['@page cover { margin: 3in } @page { margin: 0 }', [0, 0, 0, 0], [0, 0, 0, 0]],
  ['p { margin: 3in }', [0.4, 0.4, 0.4, 0.4], [0.4, 0.4, 0.4, 0.4]],
] as const)('%s', ([css, left, right]) => expect(inch(css)).toEqual([left, right]))

test('the room for text is what both sides have', () => {
  const margins = pageMargins('@page { margin: 1in } @page :left { margin-left: 2in }', page)
  expect(textArea(margins, page)).toEqual({ width: 7 * 96, height: 3 * 96 })
})
