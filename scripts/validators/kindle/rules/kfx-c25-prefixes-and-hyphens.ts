import { fateOf } from '../css/property-map.ts'
import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap } from '../sources.ts'

export const kfxC25PrefixesAndHyphens: KindleRule = {
  id: 'KFX-C25',
  summary: 'A property is for another maker’s reader, or hyphens are set by hand',
  why: 'Properties with the prefix of a maker do nothing on Kindle unless its table has them. hyphens: manual breaks words at soft hyphens only, and those are among the characters that the guide does not support.',
  mend: 'Nothing needs mending where the plain property stands beside it. Leave hyphenation to the reader: hyphens: auto.',
  basis: 'observed',
  sources: [styleMap],
  level: everywhere('info'),
  check(book, report) {
    const told = new Set<string>()
    for (const found of declarationsIn(book, (property) => prefix.test(property) && fateOf(property) === 'unknown')) {
      const { property } = found.declaration
      const plain = property.replace(prefix, '')
      const key = `${found.sheet.file} ${property}`
      if (told.has(key) || found.rule.declarations.some((each) => each.property === plain)) continue
      if (found.use() === undefined) continue
      told.add(key)
      tell(report, found, `Unexpected ${quoted(found)}, expected ${plain} beside it`, everywhere('info'))
    }
    for (const found of declarationsIn(book, (property) => /^(?:-webkit-|-epub-|-moz-)?hyphens$/.test(property))) {
      if (!/^manual$/i.test(found.declaration.value)) continue
      const soft = firstWin(book, found, [found.declaration.property], ({ element }) =>
        textOf(element).includes('\u00AD'),
      )
      if (soft === undefined) continue
      tell(
        report,
        found,
        `Unexpected ${quoted(found)} for text with soft hyphens, expected hyphens: auto and none in the text`,
        everywhere('info'),
      )
    }
  },
}

const prefix = /^-(?:webkit|moz|ms|o|epub|ibooks|kobo|adobe|ah|xxn|rim|readium)-/
