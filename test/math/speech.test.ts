import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createFormulas, type Formulas } from '../../scripts/math/formulas.ts'
import { keptSpeech } from '../../scripts/math/kept-speech.ts'
import { createSpeech } from '../../scripts/math/speech.ts'
import { scratchFolder } from '../cli/folders.ts'

function alttext(formulas: Formulas, tex: string): unknown {
  const conversion = formulas.convert(tex, true)
  return conversion.ok ? conversion.render('reflowable')[0]?.properties['alttext'] : conversion.problem
}

describe('speech', () => {
  test('English, with the known mistakes mended', async () => {
    const formulas = createFormulas({ speak: await createSpeech('en-GB') })
    const said = (tex: string): unknown => alttext(formulas, tex)
    expect(said('x = \\frac{a}{b}')).toBe('x equals a over b')
    expect(said('P(A \\mid B)')).toBe('P of open paren A given B close paren')
    expect(said('3 \\mid n')).toBe('3 divides n')
    expect(said('f^{(4)}(x)')).toBe('f superscript 4 of x')
    expect(said('\\lambda')).toBe('lambda')
    expect(said('\\binom{n}{k}')).toBe('n choose k')
    expect(said('\\vec{v}')).toBe('vector v')
    expect(said('10\\,\\mathrm{ms}')).toBe('10 milliseconds')
    expect(said('\\mathrm{E}[X]')).toBe('E of X')
    expect(said('\\text{a \\textbf{b}}')).toBe('a b')
    expect(said('\\lim_{x \\to 0} f')).toBe('the limit as x approaches 0 of f')
  })

  test('what was said is kept for the next run, and nothing depends on it', async () => {
    const file = path.join(scratchFolder(), 'kept', 'speech.jsonl')
    const said = async (): Promise<unknown> =>
      alttext(createFormulas({ speak: await createSpeech('en', keptSpeech(file)) }), 'a_1 + 1')
    expect(await said()).toBe('a sub 1 plus 1')
    await setImmediate()
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, `${kept.replace('a sub 1 plus 1', 'as it is kept')}\n["half`)
    expect(await said()).toBe('as it is kept')
    writeFileSync(file, 'no lines of ours')
    expect(await said()).toBe('a sub 1 plus 1')
    const nowhere = await createSpeech('en', keptSpeech('/dev/null/no'))
    expect(nowhere('<math><mi>a</mi></math>')).toBe('a')
  })

  test('another language', async () => {
    const formulas = createFormulas({ speak: await createSpeech('de') })
    expect(alttext(formulas, 'x^2 + 1')).toBe('x Quadrat plus 1')
    expect(alttext(formulas, 'P(A|B)')).toContain('A gegeben B')
  })

  test('a second language ends the first: the engine is one for the process', async () => {
    const german = await createSpeech('de')
    await createSpeech('en')
    expect(() => german('<math><mi>y</mi></math>')).toThrow('en, not de')
  })

  test('a language without rules is read symbol by symbol, and never as TeX', async () => {
    const formulas = createFormulas({ speak: await createSpeech('xx') })
    expect(alttext(formulas, '\\frac{a+b}{2} = \\sqrt{x_1} \\cdot \\vec{v}^2')).toBe('(a + b)/2 = √(x_1) ⋅ v→^2')
    expect(alttext(formulas, "f'(x) \\le \\sum_{i=0}^{n} i")).toBe('f′(x) ≤ ∑_(i=0)^n i')
    expect(alttext(formulas, '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}')).toBe('([a, b; c, d])')
  })

  test('every piece on a page says what it shows', () => {
    const conversion = createFormulas().convert('x + y = a_1 + (b + c) z', false)
    if (!conversion.ok) throw new Error(conversion.problem.reason)
    expect(conversion.render('page').map((piece) => piece.properties['alttext'])).toEqual([
      'x +',
      'y =',
      'a_1 +',
      '(b + c)z',
    ])
  })
})
