import { plainFor } from '../css/logical-properties.ts'
import { fateOf } from '../css/property-map.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap } from '../sources.ts'

export const kfxC23UnlistedProperties: KindleRule = {
  id: 'KFX-C23',
  summary: 'A property is in neither list of the converter',
  why: 'Kindle Previewer 3 has a table of the properties that it carries and one of those that it lets go. Of a property in neither nobody has said what happens.',
  mend: 'Do not let anything depend on it.',
  basis: 'observed',
  sources: [styleMap],
  level: everywhere('info'),
  check(book, report) {
    const told = new Set<string>()
    for (const found of declarationsIn(book, isUnlisted)) {
      const key = `${found.sheet.file} ${found.declaration.property}`
      if (told.has(key) || found.use() === undefined) continue
      told.add(key)
      tell(
        report,
        found,
        `Unexpected ${quoted(found)}, expected a property that the converter lists`,
        everywhere('info'),
      )
    }
  },
}

/** Properties that other rules judge, and tricks for browsers of old (`*zoom`), are not told again. */
function isUnlisted(property: string): boolean {
  return (
    /^[a-z]/.test(property) &&
    !/^grid|^(?:row-)?gap$/.test(property) &&
    plainFor(property) === undefined &&
    fateOf(property) === 'unknown'
  )
}
