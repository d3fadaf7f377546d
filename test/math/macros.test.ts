import { describe, expect, test } from 'vitest'
import { createFormulas } from '../../scripts/math/formulas.ts'

const problemOf = (body: string | readonly [string, number], name = 'x'): unknown =>
  createFormulas({ macros: { [name]: body } }).macroProblems

describe('macros of the book', () => {
  test.each([
    ['a brace too few', 'a{b', 'tex-macro-braces', 1],
    ['a brace too many', 'a}b', 'tex-macro-braces', 1],
    ['an argument too many', ['#1 + #2', 1], 'tex-macro-arguments', 5],
    ['a number of arguments that TeX cannot count', ['a', 12], 'tex-macro-arguments', 0],
    ['a command that nobody defined', 'a + \\nosuch', 'tex-undefined-control-sequence', 4],
  ] as const)('%s', (_, body, id, offset) => {
    expect(problemOf(body)).toMatchObject([{ name: 'x', problem: { id, offset } }])
  })

  test('a name that TeX would not read as one', () => {
    expect(problemOf('a', 'x1')).toMatchObject([{ name: 'x1', problem: { id: 'tex-macro-name' } }])
  })

  test.each([
    ['a backslash in the name', '\\RR', '\\mathbb{R}', '\\RR'],
    ['arguments that only the body tells', 'sq', '{#1}^{2}', '\\sq{x}'],
    ['an escaped brace', 'set', '\\{#1\\}', '\\set{x}'],
    ['a macro named after a command of TeX', 'sec', '{\\lambda}', '\\sec'],
  ])('%s is fine', (_, name, body, tex) => {
    const formulas = createFormulas({ macros: { [name]: body } })
    expect(formulas.macroProblems).toEqual([])
    expect(formulas.convert(tex, true).ok).toBe(true)
  })

  test('a macro may use one that stands further down', () => {
    const formulas = createFormulas({ macros: { a: '\\b', b: 'x' } })
    expect(formulas.macroProblems).toEqual([])
  })
})
