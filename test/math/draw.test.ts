import { describe, expect, test } from 'vitest'
import { drawMathml } from '../../scripts/math/draw.ts'

const math = (inner: string, attributes = ''): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML"${attributes}>${inner}</math>`

describe('drawing MathML with MathJax', () => {
  test('measures in em', () => {
    const small = drawMathml(math('<mi>x</mi>'))
    const wide = drawMathml(math('<mi>x</mi><mspace width="10em"/><mi>x</mi>'))
    expect(small).toMatchObject({ ok: true, paths: 1, texts: 0 })
    if (!small.ok || !wide.ok) throw new Error('both are drawn')
    expect(small.widthEm).toBeCloseTo(0.572, 2)
    expect(wide.widthEm - 2 * small.widthEm).toBeCloseTo(10, 2)
  })

  test('depth is below the baseline', () => {
    const drawing = drawMathml(math('<mfrac><mn>1</mn><mi>y</mi></mfrac>', ' display="block"'))
    if (!drawing.ok) throw new Error(drawing.reason)
    expect(drawing.heightEm).toBeGreaterThan(1)
    expect(drawing.depthEm).toBeGreaterThan(0.5)
  })

  test('counts characters without outlines', () => {
    expect(drawMathml(math('<mi>x</mi><mtext>漢字</mtext>'))).toMatchObject({ ok: true, paths: 1, texts: 2 })
  })

  test.each([
    ['nothing', math('')],
    ['only space', math('<mspace width="2em"/>')],
    ['only characters without outlines', math('<mtext>漢字</mtext>')],
    ['too few children', math('<mfrac><mi>x</mi></mfrac>')],
    ['too many children', math('<msub><mi>a</mi><mo>&#x2061;</mo><mi>b</mi></msub>')],
    ['an error element', math('<merror><mtext>a</mtext></merror>')],
    ['loose text', math('<mrow>loose</mrow>')],
    ['an action', math('<maction><mi>x</mi></maction>')],
    ['a stack', math('<mstack><mn>1</mn></mstack>')],
    ['content markup', math('<apply><ci>x</ci></apply>')],
    ['a picture', math('<mglyph src="https://example.com/x.png"/>')],
    ['another language', '<p>x</p>'],
    ['no markup', ''],
  ])('fails on %s', (_, mathml) => {
    expect(drawMathml(mathml).ok).toBe(false)
  })

  test.each([
    ['depth', math('<mrow>'.repeat(5_000) + '<mi>x</mi>' + '</mrow>'.repeat(5_000)), 'nested too deeply'],
    ['size', math('<mi>x</mi>'.repeat(30_000)), 'larger than 200000 characters'],
    ['number', math('<mi>x</mi>'.repeat(9_000)), 'more than 10000 tags'],
    [
      'an entity',
      `<!DOCTYPE math [<!ENTITY a "b">]>${math('<mi>&a;</mi>')}`,
      'a declaration or a processing instruction inside',
    ],
    ['comments without end', math('<!--'.repeat(40_000)), 'a tag that does not end'],
  ])('hostile input is refused before it is parsed: %s', (_, mathml, reason) => {
    expect(drawMathml(mathml)).toEqual({ ok: false, reason })
  })
})
