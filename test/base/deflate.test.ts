import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflate } from '../../scripts/base/deflate.ts'

/** Bytes that look random, the same each time. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state >> 16
  })
}

const words = Buffer.from('in the beginning was the word, and the word was in the middle\n'.repeat(20_000))

test.for([
  ['nothing', new Uint8Array(0)],
  ['a byte', new Uint8Array([7])],
  ['what cannot be deflated, in several pieces', noise(3_000_000)],
  ['what can, the last piece being whole', words.subarray(0, 1 << 20)],
  ['more than is held at once, of one byte', new Uint8Array(20_000_000)],
  ['a part of a buffer', words.subarray(5, 5000)],
] as const)('%s comes back', ([, bytes]) => {
  const made = deflate(bytes)
  expect(inflateSync(made).equals(bytes)).toBe(true)
  // A stored block has five bytes in 16,000.
  expect(made.length).toBeLessThan(bytes.length * 1.001 + 20)
})

test('the bytes are the same everywhere', () => {
  const hash = createHash('sha256')
    .update(deflate(words))
    .update(deflate(noise(100_000).map((byte) => byte & 15)))
  expect(hash.digest('hex').slice(0, 16)).toBe('fbaf1547801630ca')
})
