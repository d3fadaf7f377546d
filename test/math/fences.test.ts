import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { fenceFixScript, fixFences } from '../../scripts/math/fence-fix.ts'
import { mendArrows } from '../../scripts/math/mend-arrows.ts'
import { mendFractions } from '../../scripts/math/mend-fractions.ts'
import { fences, readFences } from '../../scripts/math/fence-table.ts'
import { stixFences } from './stix-fences.ts'

const require = createRequire(import.meta.url)

test('the table of STIX Two Math is that of the font which is installed', async () => {
  const file = require.resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2')
  const font = await subsetFont(readFileSync(file), fences, { targetFormat: 'truetype' })
  const read = Object.entries(readFences(font)).filter(([, sizes]) => new Set(sizes.map(([, width]) => width)).size > 1)
  expect(Object.fromEntries(read)).toEqual(stixFences)
})

test('a font that is cut off is refused', () => {
  expect(() => readFences(new Uint8Array(64))).toThrow(RangeError)
})

/** As much of a page as the fix looks at: fences of 100 px type, as tall as said, all as wide as the widest. */
function pageOf(...found: readonly (readonly [text: string, heightEm: number])[]): {
  page: Parameters<typeof fixFences>[0]
  widths: () => string[]
} {
  const elements = found.map(([textContent, heightEm]) => ({
    textContent,
    style: { width: '' },
    getBoundingClientRect(): { height: number; width: number } {
      return {
        height: heightEm * 100,
        width: this.style.width === '' ? 63.3 : Number.parseFloat(this.style.width) * 100,
      }
    },
  }))
  const page = { querySelectorAll: () => elements, defaultView: { getComputedStyle: () => ({ fontSize: '100px' }) } }
  return { page, widths: () => elements.map(({ style }) => style.width) }
}

test('a fence gets the width of the size that was drawn', () => {
  // Heights as Chromium 156 reports them: rounded, a little off the font's own.
  const { page, widths } = pageOf(['(', 0.95], [')', 2.16], ['(', 3.82], ['[', 7.235], ['|', 1.067])
  expect(fixFences(page, stixFences)).toBe(3)
  expect(widths()).toEqual(['0.357em', '0.473em', '', '0.585em', ''])
  expect(fixFences(page, stixFences)).toBe(0)
})

test('the script carries everything it needs', () => {
  const script = fenceFixScript({ '(': [[0.933, 0.357]] })
  const { page, widths } = pageOf(['(', 0.95])
  // The very way the browser runs it: as text, with nothing of this module in reach.
  expect(runInNewContext(script, { document: page, Number, Math })).toBe(1)
  expect(widths()).toEqual(['0.357em'])
})

test('arrows whose last part is the wrong way round are mended, once', async () => {
  const file = require.resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2')
  const font = await subsetFont(readFileSync(file), '→←↔↦⇒', { targetFormat: 'truetype' })
  const before = new Uint8Array(font)
  const mended = mendArrows(font)
  const changed = mended.filter((byte, index) => byte !== before[index])
  // → ↔ ↦, and of each the low bytes of two connectors: 200 and 0.
  expect(Array.from(changed).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 200, 200, 200])
  expect(new Uint8Array(font)).toEqual(before)
  expect(mendArrows(mended)).toEqual(mended)
})

test('fractions in a line are brought near their bars, once', async () => {
  const file = require.resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2')
  const font = await subsetFont(readFileSync(file), '12', { targetFormat: 'truetype' })
  const before = new Uint8Array(font)
  const mended = mendFractions(font)
  const view = new DataView(mended.buffer)
  const changed = [...mended.keys()].filter((at) => mended[at] !== before[at])
  // The numerator's rise and the denominator's fall: 585 of both.
  expect(changed.map((at) => view.getInt16(at - (at % 2)))).toEqual([422, 422, 376, 376])
  expect(new Uint8Array(font)).toEqual(before)
  expect(mendFractions(mended)).toEqual(mended)
})
