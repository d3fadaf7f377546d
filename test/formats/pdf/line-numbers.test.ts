import { expect, test } from 'vitest'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'
import { lineNumberCss, lineNumberEdits } from '../../../scripts/formats/pdf/line-numbers.ts'
import { applyEdits } from '../../../scripts/formats/pdf/marked-content.ts'
import type { PageContent } from '../../../scripts/formats/pdf/page-content.ts'

function edited(text: string): string {
  const operations = contentOperations(text) ?? []
  // The edits ask for text and operations only.
  return applyEdits(text, lineNumberEdits({ text, operations } as unknown as PageContent))
}

test('text in the colour of line numbers stands for nothing, text beside it stays', () => {
  const number = '.3922 .3922 .3882 RG .3922 .3922 .3882 rg\nBT\n/F9 8 Tf\n<0014> Tj\nET\n'
  const code = '.0863 .098 .1137 rg\nBT\n<0022> Tj\nET\n'
  expect(edited(number + code)).toBe(
    '.3922 .3922 .3882 RG .3922 .3922 .3882 rg\nBT\n/Span<</ActualText<FEFF>>>BDC\n/F9 8 Tf\n<0014> Tj\nEMC\nET\n' +
      code,
  )
})

test('a colour that is nearly the same, or belongs to a state that has been left, is none', () => {
  for (const text of ['.3569 .4078 .4667 rg\nBT\n<0014> Tj\nET', 'q\n.3922 .3922 .3882 rg\nQ\nBT\n<0014> Tj\nET'])
    expect(edited(text)).toBe(text)
})

test('the colour of numbers is a grey on paper', () => {
  const [, ...parts] = /#(..)(..)(..)/.exec(lineNumberCss) ?? []
  const values = parts.map((part) => Number.parseInt(part, 16))
  expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1)
})

test('numbers are known again by the colour that the sheet gives them, as Chromium writes it', () => {
  const [, ...parts] = /#(..)(..)(..)/.exec(lineNumberCss) ?? []
  const operands = parts.map((part) => (Number.parseInt(part, 16) / 255).toFixed(4).slice(1))
  const text = `${operands.join(' ')} rg\nBT\n<0014> Tj\nET`
  expect(edited(text)).toContain('ActualText')
})
