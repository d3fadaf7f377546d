import { describe, expect, test } from 'vitest'
import { codeColumns, columnsOf } from '../scripts/book/code-columns.ts'
import { measureOf, octavoSetting } from '../scripts/book/measures.ts'
import { longestWord, textWidth } from '../scripts/book/text-width.ts'
import { pageSetting } from '../scripts/themes/page-setting.ts'
import { readTheme } from '../scripts/themes/read-theme.ts'

const theme = readTheme('octavo', [])

describe('measures', () => {
  test('are those of the theme', () => {
    expect(pageSetting(theme)).toEqual(octavoSetting)
  })
  test('of a page come from its width', () => {
    const page = { width: 177.8, height: 254 }
    expect(measureOf({ name: 'screen', format: 'pdf', profile: 'screen', page })).toEqual({
      output: 'screen',
      on: 'page',
      em: 34.9,
    })
    const paper = { name: 'print', format: 'pdf', profile: 'print' } as const
    expect(measureOf({ ...paper, page }).em).toBe(34.9)
    expect(measureOf({ ...paper, page: { width: 148, height: 210 } }).em).toBe(32)
    expect(measureOf({ name: 'kindle', format: 'epub', profile: 'kindle', page }).on).toBe('e-reader')
    expect(measureOf({ name: 'epub', format: 'epub', profile: 'standard', page }).on).toBe('phone')
  })
})

describe('widths of text', () => {
  test.for([
    ['', 0],
    ['ill', 0.77],
    ['MM', 1.48],
    ['漢字', 2],
    ['e\u0301', 0.5],
    ['co\u00ADop', 0.46 + 0.54 + 0.54 + 0.56],
  ] as const)('of "%s"', ([text, em]) => expect(textWidth(text)).toBeCloseTo(em))
  test('of code are those of its columns', () => expect(textWidth('il W', true)).toBeCloseTo(2.4))
  test('lines break at spaces, after hyphens and slashes, between ideographs, never at no-break spaces', () => {
    expect(longestWord('a well-known')).toBe(textWidth('known'))
    expect(longestWord('a/write')).toBe(textWidth('write'))
    expect(longestWord('漢字')).toBe(1)
    expect(longestWord('5\u00A0000')).toBe(textWidth('5\u00A0000'))
  })
})

describe('columns of code', () => {
  const screen = {
    name: 'screen',
    format: 'pdf',
    profile: 'screen',
    theme: 'octavo',
    page: { width: 177.8, height: 254 },
  } as const
  test('fewer fit beside numbers and within lists; readers that reflow have a number of their own', () => {
    expect(codeColumns(screen, { digits: 0, indent: 0 })).toBe(68)
    expect(codeColumns(screen, { digits: 2, indent: 0 })).toBe(64)
    expect(codeColumns(screen, { digits: 4, indent: 1.5 })).toBe(59)
    expect(codeColumns({ ...screen, page: { width: 152.4, height: 228.6 } }, { digits: 0, indent: 0 })).toBe(54)
    expect(codeColumns({ ...screen, format: 'epub', profile: 'standard' }, { digits: 0, indent: 3 })).toBe(72)
  })
  test('of a text', () => {
    expect(['', 'abc', 'e\u0301', '漢字', '\u{1D465}'].map(columnsOf)).toEqual([0, 3, 1, 4, 1])
  })
})
