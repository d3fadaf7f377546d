import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { printBook } from './random/print-book.ts'
import { placedText } from './read-glyphs.ts'

test('indices stand on one line, whether their letters reach below theirs or not', async () => {
  const { packed } = await printBook(['# One\n\nThere are $x_2$, $Q_3$, $\\log_4 n$ and $p_5^k$ here.'])
  const reader = await getDocument({ data: Uint8Array.from(packed?.bytes ?? []), verbosity: 0 }).promise
  const placed = (await placedText(reader)).flat()
  await reader.destroy()
  const lines = ['2', '3', '4', '5'].map((index) => placed.find(({ text }) => text === index)?.y ?? Number.NaN)
  // pt, in type of ten: a px goes to the gap between two indices, as in TeX (rule 18e).
  expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(1)
}, 60_000)
