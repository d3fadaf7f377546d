import { describe, expect, test } from 'vitest'
import { createFormulas } from '../../scripts/math/formulas.ts'
import { caret, pretty, readCases, type MathCase } from './read-cases.ts'

const macros = {
  '\\RR': '\\mathbb{R}',
  norm: ['\\lVert #1 \\rVert', 1],
  pair: '(#1, #2)',
  broken: '\\nosuch + #1',
} as const

/** What the room makes of a case, in the words of the case files. */
function outcome({ tex, display, flavour }: MathCase): string {
  const conversion = createFormulas({ macros }).convert(tex, display)
  if (!conversion.ok) return caret(tex, conversion.problem)
  const pieces = conversion.render(flavour).map((math) => pretty(math.children))
  return [pieces.join('\n---\n'), ...conversion.warnings.map((warning) => caret(tex, warning))].join('\n').trim()
}

describe('TeX in, MathML or a problem out', () => {
  for (const found of readCases()) {
    test(`${found.file}: ${found.title}`, () => {
      expect(outcome(found)).toBe(found.expected)
    })
  }
})
