import type { MathRenderer } from '../book/element.ts'
import type { MathFlavour } from '../book/rendered.ts'
import type { Formulas } from '../math/formulas.ts'

/** The formulas of a book in one flavour, as handlers ask for them. What TeX refused was reported before. */
export function createMathRenderer(formulas: Formulas, flavour: MathFlavour): MathRenderer {
  return {
    render: (tex, display, alt) => {
      const conversion = formulas.convert(tex, display)
      return conversion.ok ? conversion.render(flavour, alt) : []
    },
    renderRows: (tex, count) => {
      const conversion = formulas.convert(tex, true)
      const rows = conversion.ok ? conversion.renderRows(flavour) : undefined
      return rows?.rows.length === count ? { rows: rows.rows.map((row) => [row]), width: rows.width } : undefined
    },
  }
}
