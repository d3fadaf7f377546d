import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormulas, type Formulas } from '../../scripts/math/formulas.ts'

/** Formulas that change MathJax's state, and formulas that would show it. */
const pool: readonly string[] = [
  '\\def\\x{A}\\x',
  '\\x',
  '\\newcommand{\\y}[1]{[#1]}\\y{2}',
  '\\y{3}',
  '\\renewcommand{\\bar}{B}\\bar',
  '\\bar{a}',
  '\\let\\alpha\\beta\\alpha',
  '\\alpha',
  '\\DeclareMathOperator{\\op}{op}\\op',
  '\\op x',
  '\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}\\abs{x}',
  '\\abs{x}',
  '\\newenvironment{e}{(}{)}\\begin{e}1\\end{e}',
  '\\begin{e}1\\end{e}',
  '\\definecolor{own}{rgb}{1,0,0}\\color{own}x',
  '\\color{own}x',
  '\\mathtoolsset{prescript-sup-format=\\mathbf}\\prescript{1}{2}{C}',
  '\\prescript{1}{2}{C}',
  '\\let\\left(=[ x',
  '\\left( x \\right)',
  '\\Newextarrow{\\xto}{1,1}{0x2192}\\xto{a}',
  '\\xto{a}',
  '\\begin{align} a \\notag \\end{align}',
  '\\frac{a',
  '\\def\\x{\\x}\\x',
  '\\text{\\def\\x{1} a}',
]

function resultOf(formulas: Formulas, tex: string): unknown {
  const conversion = formulas.convert(tex, true)
  return conversion.ok ? conversion.render('reflowable') : conversion.problem
}

test('what a formula becomes does not depend on the formulas before it', () => {
  const alone = new Map(pool.map((tex) => [tex, resultOf(createFormulas(), tex)]))
  fc.assert(
    fc.property(fc.shuffledSubarray([...pool], { minLength: 2 }), (order) => {
      const formulas = createFormulas()
      for (const tex of order)
        expect(resultOf(formulas, tex), `${tex} after ${order.join(' ; ')}`).toEqual(alone.get(tex))
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('two books in one process do not share macros', () => {
  const one = createFormulas({ macros: { z: '1' } })
  const two = createFormulas({ macros: { z: '2' } })
  expect(resultOf(one, '\\z')).not.toEqual(resultOf(two, '\\z'))
  expect(resultOf(createFormulas(), '\\z')).toMatchObject({ id: 'tex-undefined-control-sequence' })
})

test('what was rendered can be changed without changing the next rendering', () => {
  const conversion = createFormulas().convert('x', true)
  if (!conversion.ok) throw new Error('x converts')
  const [first] = conversion.render('page')
  if (first === undefined) throw new Error('x renders')
  first.children = []
  first.properties['id'] = 'mine'
  expect(conversion.render('page')).toMatchObject([{ properties: { alttext: 'x' }, children: [{ tagName: 'mi' }] }])
  expect(conversion.render('page')[0]?.properties['id']).toBeUndefined()
})
