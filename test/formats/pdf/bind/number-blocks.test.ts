import { expect, test } from 'vitest'
import { numberBlocks } from '../../../../scripts/formats/pdf/bind/number-blocks.ts'

test('each part has its room, whatever the others need of theirs', () => {
  const rooms = [10, 20, 30].map((room) => ({ room, need: 1 }))
  expect(numberBlocks(rooms)).toEqual({ firsts: [1, 11, 31], next: 61 })
  expect(numberBlocks(rooms.with(1, { room: 20, need: 20 }))).toEqual({ firsts: [1, 11, 31], next: 61 })
})

test('parts that need more stand one behind the other, behind all rooms', () => {
  const blocks = [
    { room: 10, need: 11 },
    { room: 20, need: 5 },
    { room: 30, need: 40 },
  ]
  expect(numberBlocks(blocks)).toEqual({ firsts: [61, 11, 72], next: 112 })
})
