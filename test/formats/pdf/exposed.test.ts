import { expect, test } from 'vitest'
import { printBook } from './random/print-book.ts'

test('what reaches out of the text is known with its page and its line, what stands within it is not', async () => {
  const text =
    '# One\n\nWords.\n\n![Low.](figures/low.svg){alt="A bar."}\n\n![Wide.](figures/middle.svg){.wide alt="A bar."}\n'
  const { packed } = await printBook([text])
  const [block] = packed?.exposed ?? []
  expect(new Set(packed?.exposed?.map(({ file, line }) => `${file}:${line}`))).toEqual(
    new Set(['book/chapters/1.md:7']),
  )
  expect(block?.page).toBe(packed?.pages)
  expect(block?.beyond.left).toBeGreaterThan(10)
  expect(block?.beyond.right).toBeGreaterThan(10)
  expect(block?.beyond.bottom).toBeLessThan(0)
}, 60_000)
