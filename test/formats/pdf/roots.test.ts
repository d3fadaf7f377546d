import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { printBook } from './random/print-book.ts'
import { placedText } from './read-glyphs.ts'

test('the sign of a root stands on its line, and what follows it is near', async () => {
  const { packed } = await printBook(['# One\n\nThe root of $x$ is $\\sqrt{x}$; and so on.'])
  const bytes = Uint8Array.from(packed?.bytes ?? [])
  const reader = await getDocument({ data: bytes, verbosity: 0 }).promise
  const placed = (await placedText(reader)).flat()
  await reader.destroy()
  const at = placed.findIndex(({ text }) => text.includes('√'))
  const root = placed[at]
  const letter = placed.slice(at).find(({ text }) => text.includes('𝑥'))
  const next = placed.slice(at).find(({ text }) => text.includes(';'))
  expect(root && letter && next).toBeDefined()
  if (root === undefined || letter === undefined || next === undefined) return
  // pt, in type of ten: the sign's own baseline is that of the letter, but for a px.
  expect(Math.abs(root.y - letter.y)).toBeLessThan(1)
  expect(next.x - (letter.x + letter.width)).toBeLessThan(1)
}, 60_000)
