import { expect, test } from 'vitest'
import { isLineNumberColour, lineNumberCss } from '../../../scripts/formats/pdf/line-numbers.ts'

const parts = (/#(..)(..)(..)/.exec(lineNumberCss) ?? []).slice(1).map((part) => Number.parseInt(part, 16))

test('the colour of numbers is a grey on paper', () => {
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
})

test('numbers are known again by the colour that the sheet gives them, as Chromium writes it', () => {
  const operands = parts.map((part) => (part / 255).toFixed(4).slice(1))
  expect(isLineNumberColour(`${operands.join(' ')} rg`)).toBe(true)
})

test('a colour that is nearly the same is none', () => {
  for (const text of ['.3569 .4078 .4667 rg', '.3922 .3922 .3922 rg', '.3922 .3922 .3882 RG'])
    expect(isLineNumberColour(text)).toBe(false)
})
