import type { PlacedRule, WrittenStyles } from './written-styles.ts'
import type { XmlElement } from '../../../../base/xml.ts'

/** The elements that the rules which pass say anything about. */
export function styledElements(
  { reaching, usesOf }: WrittenStyles,
  fits: (placed: PlacedRule) => boolean,
): ReadonlySet<XmlElement> {
  const styled = new Set<XmlElement>()
  for (const placed of reaching) {
    if (placed.rule.declarations.length === 0 || !fits(placed)) continue
    for (const { element } of usesOf(placed.sheet, placed.rule)) styled.add(element)
  }
  return styled
}
