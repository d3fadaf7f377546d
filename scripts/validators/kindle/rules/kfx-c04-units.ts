import { fateOf, mappedUnits } from '../css/property-map.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isSaidPlainly } from '../css/written/plain-twin.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { functionsIn, quantitiesIn } from '../css/written/value-parts.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap } from '../sources.ts'

export const kfxC04Units: KindleRule = {
  id: 'KFX-C04',
  summary: 'A length has a unit that Kindle does not know',
  why: "The converter's table has counterparts for %, cm, em, ex, in, mm, pt, px and rem. Lengths in other units, those of the window (vw, vh) above all, have none.",
  mend: 'Use em, rem or %, or put a declaration with one of them before this one.',
  basis: 'observed',
  sources: [styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => fateOf(property) === 'mapped')) {
      const { value } = found.declaration
      const unit = foreignUnit(value)
      const spared = isSaidPlainly(found, (other) => foreignUnit(other) === undefined)
      if (unit === undefined || spared) continue
      tell(report, found, `Unexpected unit ${unit} in ${quoted(found)}, expected em, rem or %`, everywhere('warning'))
    }
  },
}

/** The first unit of a length without counterpart; arithmetic has a rule of its own, and angles turn, which is mapped. */
function foreignUnit(value: string): string | undefined {
  if (
    functionsIn(value).some((name) =>
      /^(?:calc|clamp|min|max|env|var|.*gradient|rotate.*|skew.*|hsla?|hwb|lch|oklch)$/.test(name),
    )
  )
    return undefined
  return quantitiesIn(value).find(
    ({ unit, number }) => unit !== '' && unit !== '%' && number !== 0 && !mappedUnits.has(unit),
  )?.unit
}
