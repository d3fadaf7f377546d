import { describe, expect, test } from 'vitest'
import { createFormulas } from '../../scripts/math/formulas.ts'

const nested = (open: string, depth: number, close = '}'): string => `${open.repeat(depth)}x${close.repeat(depth)}`

/** Each of these once took seconds, or the whole process. */
const bombs: readonly (readonly [name: string, tex: string, id: string])[] = [
  ['a macro that calls itself', '\\def\\x{\\x}\\x', 'tex-too-complex'],
  ['macros that call each other', '\\def\\a{\\b}\\def\\b{\\a}\\a', 'tex-too-complex'],
  ['a macro that grows', '\\def\\x#1{\\x{#1#1}}\\x{ab}', 'tex-too-complex'],
  ['a macro inside fractions', '\\def\\x{\\frac{\\x}{\\x}}\\x', 'tex-too-complex'],
  ['an environment within itself', '\\newenvironment{e}{\\begin{e}}{\\end{e}}\\begin{e}\\end{e}', 'tex-too-complex'],
  ['arguments doubled thirty times', `\\def\\a#1{\\frac{#1}{#1}}${nested('\\a{', 30)}`, 'tex-too-complex'],
  ['braces', nested('{', 9_000), 'tex-too-complex'],
  ['roots', nested('\\sqrt{', 2_800), 'tex-too-complex'],
  ['fractions', nested('\\frac1{', 2_000), 'tex-too-complex'],
  ['fences', nested('\\left(', 1_300, '\\right)'), 'tex-too-complex'],
  ['matrices in matrices', nested('\\begin{matrix}', 300, '\\end{matrix}'), 'tex-too-complex'],
  ['a sum without end', 'x+'.repeat(9_999), 'tex-too-complex'],
  [
    'a matrix of many cells',
    `\\def\\r{${'x&'.repeat(900)}x\\\\}\\begin{matrix}${'\\r'.repeat(30)}\\end{matrix}`,
    'tex-too-complex',
  ],
  ['a text without end', 'x'.repeat(20_001), 'tex-too-long'],
]

describe('formula bombs', () => {
  const formulas = createFormulas()
  test.each(bombs)('%s ends in a problem', (_, tex, id) => {
    const conversion = formulas.convert(tex, true)
    expect(conversion).toMatchObject({ ok: false, problem: { id } })
    if (!conversion.ok) expect(conversion.problem.offset).toBeLessThanOrEqual(tex.length)
  })

  test('and the next formula is as good as new', () => {
    for (const [, tex] of bombs) formulas.convert(tex, true)
    expect(formulas.convert('x^2', true).ok).toBe(true)
  })

  test('large but honest formulas pass', () => {
    const row = Array.from({ length: 20 }, (_, at) => `a_{${at}}`).join('&')
    const matrix = `\\begin{matrix}${`${row}\\\\`.repeat(20)}\\end{matrix}`
    expect(formulas.convert(matrix, true).ok).toBe(true)
    expect(formulas.convert(nested('\\frac{1}{1+', 30), true).ok).toBe(true)
  })
})
