import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ConversionRow, WidthRow } from '../../../scripts/book/exhibits.ts'
import { conversionLines } from '../../../scripts/cli/reporters/conversion.ts'
import { widthLines } from '../../../scripts/cli/reporters/widths.ts'
import { exhibitsFrom, kindleToolsFrom } from '../../../scripts/cli/kindle-options.ts'

const golden = (name: string): string => path.join(import.meta.dirname, '../golden', name)
const plain = { colour: false, columns: 100 }

const rows: ConversionRow[] = [
  {
    construct: '<math>',
    count: 2830,
    fate: 'changed',
    becomes: 'a drawing in outlines, with its MathML and its name behind it',
    basis: 'observed',
    source: 'boko, notes',
    path: 'EPUB/c1.xhtml',
    line: 17,
  },
  {
    construct: 'pictures of other formats (webp)',
    count: 1,
    fate: 'lost',
    becomes: 'nothing: no format that Kindle takes',
    basis: 'documented',
    source: 'KDP help, topic G75V4YX5X8GRGXWV',
    path: 'EPUB/text/a-chapter-with-a-rather-long-name.xhtml',
    line: 4,
  },
  {
    construct: '<details>',
    count: 3,
    fate: 'unknown',
    becomes: 'its text, perhaps; no list of Amazon’s has it',
    basis: 'inferred',
    source: 'boko, notes',
    path: 'EPUB/\u001B[31mred\u202E.xhtml',
  },
  {
    construct: '<p>',
    count: 12_345,
    fate: 'kept',
    becomes: 'a paragraph with its styles',
    basis: 'documented',
    source: 'KDP help, topic GB5GDY7WAJDN9GFK',
    path: 'EPUB/c1.xhtml',
    line: 1,
  },
]

const widths: WidthRow[] = [
  {
    kind: 'equation',
    path: 'c1.xhtml',
    line: 3,
    column: 1,
    excerpt: 'a plus b',
    em: 18.2,
    tooWideFor: ['6-inch Kindle, large text'],
  },
  { kind: 'equation', path: 'c1.xhtml', line: 4, column: 1, excerpt: 'x', em: 1, tooWideFor: [] },
  {
    kind: 'code',
    path: 'c1.xhtml',
    line: 9,
    column: 1,
    excerpt: `const\u0000 ${'long '.repeat(30)}`,
    em: 44,
    tooWideFor: ['6-inch Kindle, large text', 'phone', '6-inch Kindle', '7-inch Paperwhite', '10-inch Scribe'],
  },
]

describe('exhibits', () => {
  test('the conversion is a table of 100 columns', async () => {
    const lines = conversionLines('book.epub', rows, plain)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('conversion.txt'))
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  test('the widths are counted by page, and the widest have their places', async () => {
    const lines = widthLines('book.epub', widths, plain)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('widths.txt'))
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100)
    const many = Array.from({ length: 12 }, () => widths[2]).filter((row) => row !== undefined)
    expect(widthLines('book.epub', many, plain).join('\n')).toContain('… and 2 more')
  })

  test('nothing is no empty table', () => {
    expect(conversionLines('book.epub', [], plain)[1]).toMatch(/Nothing is known/)
    expect(widthLines('book.epub', [], plain)[1]).toMatch(/nothing to measure/)
    expect(widthLines('book.epub', [{ ...widths[1], tooWideFor: [] } as WidthRow], plain)).toContain(
      'Nothing is too wide.',
    )
  })
})

test('converters are named, left out, or looked for', () => {
  expect(kindleToolsFrom({}, false)).toEqual({})
  expect(kindleToolsFrom({}, true)).toEqual({ previewer: false, calibre: false })
  expect(kindleToolsFrom({ 'no-converters': true }, false)).toEqual({ previewer: false, calibre: false })
  expect(kindleToolsFrom({ previewer: '/kp' }, true)).toEqual({ previewer: '/kp', calibre: false })
  expect(kindleToolsFrom({ kfx: 'a.kpf', calibre: '/c' }, true)).toEqual({
    previewer: false,
    calibre: '/c',
    kfx: 'a.kpf',
  })
  expect(kindleToolsFrom({ kfx: 'a.kpf' }, true)).toEqual({ previewer: false, kfx: 'a.kpf' })
  expect(exhibitsFrom({ widths: true })).toEqual({ conversion: false, widths: true })
})
