import type { Element, ElementContent } from 'hast'
import type { Asset } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import type { MathRenderer } from '../book/element.ts'
import type { MathFlavour } from '../book/rendered.ts'
import { drawable } from '../math/drawable.ts'
import type { Flavour, Formulas } from '../math/formulas.ts'
import { formulaPicture } from './formula-picture.ts'

/**
 * The formulas of a book as handlers ask for them: as MathML in a flavour, or as pictures where the output wants them.
 * What TeX refused was reported before. What MathJax cannot draw stays MathML.
 */
export function createMathRenderer(
  formulas: Formulas,
  flavour: MathFlavour,
  output: Pick<OutputConfig, 'math' | 'profile'> = { profile: 'standard' },
): MathRenderer {
  const { math: form = 'mathml', profile } = output
  const assets = new Map<string, Asset>()
  // Kindle, too, sets formulas in a face as MathJax's, whatever a book brings.
  const rows: Flavour = form !== 'mathml' || profile === 'kindle' ? 'drawing' : flavour
  const shown = (math: Element): ElementContent => {
    const made = form === 'mathml' ? undefined : formulaPicture(math, form)
    if (made === undefined) return profile === 'kindle' ? drawable(math) : math
    if (made.asset !== undefined) assets.set(made.asset.path, made.asset)
    return made.element
  }
  return {
    assets,
    render: (tex, display, alt) => {
      const conversion = formulas.convert(tex, display)
      return conversion.ok ? conversion.render(flavour, alt).map(shown) : []
    },
    renderRows: (tex, count) => {
      const conversion = formulas.convert(tex, true)
      const made = conversion.ok ? conversion.renderRows(rows) : undefined
      return made?.rows.length === count ? { rows: made.rows.map((row) => [shown(row)]), width: made.width } : undefined
    },
  }
}
