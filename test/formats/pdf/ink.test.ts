import { describe, expect, test } from 'vitest'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'
import { type Ink, inkEdits } from '../../../scripts/formats/pdf/ink/ink-edits.ts'
import { applyEdits } from '../../../scripts/formats/pdf/edits.ts'

describe('what a page paints', () => {
  const painted = (text: string, ink: Ink): string =>
    applyEdits(text, inkEdits({ text, operations: contentOperations(text) ?? [] }, ink))

  test('greys are said as greys, whatever is asked for', () => {
    const text = '0 0 0 RG 0 0 0 rg\nBT <0001> Tj ET .2667 .2667 .2667 rg 1 1 1 rg f'
    const grey = '0 G 0 g\nBT <0001> Tj ET .2667 g 1 g f'
    expect([painted(text, 'full'), painted(text, 'black')]).toEqual([grey, grey])
  })

  test('colours are their grey in black ink, and stay where colours may', () => {
    const text = '1 0 0 RG 0 1 0 rg .5 0 1 rg (0 1 0 rg) Tj'
    expect(painted(text, 'full')).toBe(text)
    expect(painted(text, 'black')).toBe('.2126 G .7152 g .1785 g (0 1 0 rg) Tj')
  })

  test('greys in other colour spaces, and what is no colour, are left', () => {
    const text = '.5 g 0 0 0 1 k /P1 scn 0 0 9 9 re f'
    expect(painted(text, 'black')).toBe(text)
  })

  test('a colour within what another edit takes out goes with it', () => {
    const text = 'BT 1 0 0 rg ET Q'
    const edits = inkEdits({ text, operations: contentOperations(text) ?? [] }, 'black')
    expect(applyEdits(text, [...edits, { from: 0, to: 14, text: '' }])).toBe(' Q')
  })
})
