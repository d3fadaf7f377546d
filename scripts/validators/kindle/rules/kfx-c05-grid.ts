import { quoted, tell } from '../css/written/tell.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap, vivlio } from '../sources.ts'
import type { WrittenDeclaration } from '../css/written/written-sheet.ts'

export const kfxC05Grid: KindleRule = {
  id: 'KFX-C05',
  summary: 'A style sheet lays out a grid',
  why: 'Grids collapsed in measurements: their items stand below each other. Neither grid properties nor gap are in the table of the converter.',
  mend: 'Lay out with blocks, floats or a table; a gap is a margin.',
  basis: 'observed',
  sources: [vivlio, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const placed of book.written().reaching) {
      // The container speaks for the properties beside it.
      const all = placed.rule.declarations.filter(isGrid)
      const declaration = all.find(({ property }) => property === 'display') ?? all[0]
      if (declaration === undefined) continue
      const found = { ...placed, declaration }
      const item = declaration.property !== 'display' && !declaration.property.endsWith('gap')
      tell(
        report,
        found,
        `Unexpected ${quoted(found)}, expected a layout without grids`,
        everywhere(item ? 'info' : 'warning'),
      )
    }
  },
}

function isGrid({ property, value }: WrittenDeclaration): boolean {
  if (property === 'display') return /\bgrid\b/i.test(value)
  // `column-gap` belongs to columns as well, which have a rule of their own.
  return /^(?:grid(?:-.*)?|gap|row-gap)$/.test(property) && !/^(?:normal|0|auto|initial|unset)$/i.test(value)
}
