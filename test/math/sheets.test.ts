import { readFileSync } from 'node:fs'
import { generate, parse, walk } from 'css-tree'
import { expect, test } from 'vitest'
import { createFormulas } from '../../scripts/math/formulas.ts'
import { toMathml } from '../../scripts/math/mathml.ts'

const sheet = (name: string): string => readFileSync(new URL(`../../templates/base/${name}`, import.meta.url), 'utf8')

test('the sheet that Kindle gets names no MathML element, hides and shifts nothing', () => {
  const wrong: string[] = []
  walk(parse(sheet('math.css')), (node) => {
    if (node.type === 'TypeSelector' || node.type === 'PseudoElementSelector' || node.type === 'Combinator')
      wrong.push(generate(node))
    if (
      node.type === 'Declaration' &&
      /^(?:display|overflow|position|visibility|font-size|transform|content)$/.test(node.property)
    )
      wrong.push(node.property)
  })
  expect(wrong).toEqual([])
})

test('every class that formulas use has a rule', () => {
  const formulas = createFormulas()
  const tex = [
    '\\begin{align} a &= b & c &= d \\end{align}',
    '\\begin{array}{|l|r:c|} \\hline a & b & c \\\\ \\hdashline d & e & f \\\\ \\hline \\end{array}',
    '\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}',
    '\\boxed{x} \\cancel{x} \\bcancel{x} \\xcancel{x} \\enclose{circle,roundedbox,horizontalstrike,verticalstrike,longdiv,left,right,top,bottom,actuarial,madruwb,phasorangle}{x}',
    '\\text{\\textbf{a} \\textit{b} \\texttt{c} \\textsf{d}} \\boldsymbol{+} \\overline{x} \\underline{y}',
  ]
  const used = tex.flatMap((formula) => {
    const conversion = formulas.convert(formula, true)
    if (!conversion.ok) throw new Error(`${formula}: ${conversion.problem.reason}`)
    const mathml = conversion.render('page').map(toMathml).join('')
    return Array.from(mathml.matchAll(/class="([^"]+)"/g), ([, names = '']) => names.split(' ')).flat()
  })
  const css = sheet('math.css') + sheet('math-page.css')
  const known = new Set(Array.from(css.matchAll(/\.(m-[\w-]+)/g), ([, name]) => name))
  expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
})
