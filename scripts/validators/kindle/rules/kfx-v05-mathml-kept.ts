import { canonicalMathml } from '../kfx/canonical-mathml.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxInput } from '../sources.ts'
import type { Equation } from '../kindle-book.ts'
import type { DecodedEquation } from '../kfx/decoded-kfx.ts'

export const kfxV05MathmlKept: KindleRule = {
  id: 'KFX-V05',
  summary: 'The MathML in the KFX is not that of the EPUB',
  why: 'KFX stores the MathML behind each drawing, for reading aloud. Kindle Previewer adds classes and ids of its own to it; any other difference means that something was dropped or that another equation stands there.',
  mend: 'Compare the equation with others that came through: unusual elements and attributes are the first suspects.',
  basis: 'observed',
  sources: [kfxInput],
  level: everywhere('error'),
  check({ conversion: { kfx }, equations }, report) {
    if (kfx === undefined) return
    const ours = equations.filter(({ document }) => document.inSpine)
    for (const { document, element } of differing(ours, kfx.equations)) {
      const detail = 'Unexpected MathML in the KFX or none, expected that of this equation'
      report({ file: document.path, element, detail })
    }
  },
}

/** Side by side where both have the same number; else those whose like the KFX has not, or not often enough. */
function differing(ours: readonly Equation[], theirs: readonly DecodedEquation[]): Equation[] {
  if (ours.length === theirs.length) {
    return ours.filter(({ element }, at) => canonicalMathml(element) !== theirs[at]?.mathml)
  }
  const left = new Map<string, number>()
  for (const { mathml } of theirs) if (mathml !== undefined) left.set(mathml, (left.get(mathml) ?? 0) + 1)
  return ours.filter(({ element }) => {
    const mathml = canonicalMathml(element)
    const count = left.get(mathml) ?? 0
    left.set(mathml, count - 1)
    return count < 1
  })
}
