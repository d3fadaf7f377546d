import { expect, it, onTestFinished, vi } from 'vitest'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { elementsOf } from '../../scripts/base/xml-query.ts'
import { drawEquations, mathmlOf } from '../../scripts/validators/kindle/draw-equations.ts'
import type { Equation } from '../../scripts/validators/kindle/kindle-book.ts'
import type { Drawing } from '../../scripts/math/draw.ts'

const drawing: Drawing = { ok: true, widthEm: 1, heightEm: 1, depthEm: 0, paths: 1, texts: 0 }
const limits = { length: 1000, total: 100_000, formulas: 10, time: 60_000 }

function equation(content: string): Equation {
  const root = parseXml(
    `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="${content.length}">${content}</math>`,
  ).document?.root
  if (root === undefined) throw new Error(content)
  const document = { path: 'c1.xhtml', root, inSpine: true, elements: [...elementsOf(root)] }
  return { document, element: root, elements: document.elements }
}

it('draws the same formula once', async () => {
  let calls = 0
  const equations = [equation('<mi>a</mi>'), equation('<mi>a</mi><!-- the same -->'), equation('<mi>b</mi>')]
  const drawn = await drawEquations(equations, () => ((calls += 1), drawing), undefined, limits)
  expect(calls).toBe(2)
  expect(drawn.drawings.size).toBe(3)
  expect(drawn.untried).toEqual([])
})

it('leaves formulas beyond the limits untried and says which', async () => {
  const many = Array.from({ length: 12 }, (_, index) => equation(`<mn>${index}</mn>`))
  const long = equation(`<mtext>${'x'.repeat(1000)}</mtext>`)
  const drawn = await drawEquations([long, ...many], () => drawing, undefined, limits)
  expect(drawn.untried).toEqual([long, many[10], many[11]])
})

it('stops at the limit of time and gives way on the way there', async () => {
  const many = Array.from({ length: 40 }, (_, index) => equation(`<mn>${index}</mn>`))
  let [clock, turns] = [0, 0]
  const watch = vi.spyOn(performance, 'now').mockImplementation(() => clock)
  onTestFinished(() => watch.mockRestore())
  const turn = (): void => {
    turns += 1
    turning = setImmediate(turn)
  }
  let turning = setImmediate(turn)
  onTestFinished(() => clearImmediate(turning))
  const slow = (): Drawing => {
    clock += 10
    return drawing
  }
  const drawn = await drawEquations(many, slow, undefined, { ...limits, formulas: 100, time: 100 })
  // It gave way at 30, 60, 90 and 120 ms, and looked at the limit then.
  expect(turns).toBeGreaterThanOrEqual(4)
  expect([drawn.drawings.size, drawn.untried.length]).toEqual([12, 28])
})

it('stops when it is told to', async () => {
  await expect(drawEquations([equation('<mi>a</mi>')], () => drawing, AbortSignal.abort(), limits)).rejects.toThrow(
    /abort/i,
  )
})

it('hands over the formula without prefixes, ids, words and annotations', () => {
  const text = `<p xmlns:m="http://www.w3.org/1998/Math/MathML"><m:math id="e" alttext="a" display="block"><m:semantics>
    <m:mi mathvariant="normal">a&amp;</m:mi><m:annotation encoding="TeX">a</m:annotation></m:semantics></m:math></p>`
  const root = parseXml(text).document?.root
  const math = root === undefined ? undefined : [...elementsOf(root)].find((each) => each.local === 'math')
  expect(math === undefined ? '' : mathmlOf(math).replace(/&#10;\s*/, '')).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mi mathvariant="normal">a&amp;</mi></semantics></math>',
  )
})
