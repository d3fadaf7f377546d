import { expect, test } from 'vitest'
import { furnitureDocument } from '../../../../scripts/formats/pdf/press/furniture.ts'
import { turnedBoxes } from '../../../../scripts/formats/pdf/press/turned-boxes.ts'

const foot = {
  side: ':left',
  box: 'bottom-left',
  content: 'counter(page)',
  style: 'color:red; padding-top:7mm; vertical-align:top; ',
}

test('what is at the foot is at the right of the printed page, its line runs upwards, its paddings turn with it', () =>
  expect(turnedBoxes([foot])).toEqual([
    {
      side: ':left',
      box: 'right-bottom',
      content: 'counter(page)',
      style: 'color:red; padding-left:7mm;  ; writing-mode: sideways-lr; text-align: start',
    },
  ]))

test.for([
  ['bottom-right', 'right-top', 'end'],
  ['bottom-center', 'right-middle', 'center'],
  ['top-left', 'left-bottom', 'start'],
  ['top-right', 'left-top', 'end'],
] as const)('%s is %s', ([box, place, align]) => {
  const [made] = turnedBoxes([{ side: '', box, content: '"x"' }])
  expect([made?.box, made?.style]).toEqual([place, `; writing-mode: sideways-lr; text-align: ${align}`])
})

test('boxes beside the text have no place there', () =>
  expect(turnedBoxes([{ side: '', box: 'left-middle', content: '"x"' }])).toEqual([]))

test('a turned page has its folio there and nothing where it was', () => {
  const page = { side: 'left', folio: '4' } as const
  const { css } = furnitureDocument([page, { ...page, turned: true }], [foot], 9)
  expect(css).toContain('@bottom-left { content: "4" }')
  expect(css).toMatch(/@bottom-left \{ content: none \} @right-bottom \{ color:red;.*content: "4" \}/)
})
