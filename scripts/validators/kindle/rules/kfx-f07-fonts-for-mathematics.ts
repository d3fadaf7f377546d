import { familyNames } from '../fonts/family-names.ts'
import { quoted } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko } from '../sources.ts'

export const kfxF07FontsForMathematics: KindleRule = {
  id: 'KFX-F07',
  summary: 'A font is embedded for equations',
  why: 'Kindle draws equations in a face of its own. The font makes the book larger and nothing else.',
  mend: 'Leave the font out of the book for Kindle.',
  basis: 'observed',
  sources: [boko],
  level: everywhere('info'),
  check(book, report) {
    const embedded = new Set(book.fonts().flatMap(({ faces }) => faces.map(({ family }) => family)))
    if (embedded.size === 0) return
    const told = new Set<string>()
    for (const found of declarationsIn(book, (property) => property === 'font-family' || property === 'font')) {
      const { sheet, rule, declaration } = found
      const family = familyNames(declaration.value).find((name) => embedded.has(name))
      if (family === undefined || told.has(family)) continue
      for (const { element } of book.written().usesOf(sheet, rule)) {
        if (!isMathml(element)) continue
        told.add(family)
        const detail = `Unexpected embedded font in ${quoted(found)} for mathematics, expected none`
        report({ file: sheet.file, element: sheet.owner, place: declaration.place, detail })
        break
      }
    }
  },
}
