import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxC15Keeps: KindleRule = {
  id: 'KFX-C15',
  summary: 'A style sheet relies on lines or blocks that stay together',
  why: 'One report says that break-inside: avoid works on top-level blocks only, and that orphans and widows work since firmware 5.12.3; the notes of another converter say that Previewer writes neither.',
  mend: 'Nothing needs mending. Do not let the sense of a page depend on it.',
  basis: 'observed',
  sources: ['field report on keeps in KFX', 'fb2cng, notes on the styles in KFX'],
  level: everywhere('info'),
  check(book, report) {
    const told = new Set<string>()
    for (const found of declarationsIn(book, (property) =>
      /^(?:page-)?break-inside$|^(?:orphans|widows)$/.test(property),
    )) {
      const { property, value } = found.declaration
      const isInside = property.endsWith('inside')
      if (isInside ? !/^avoid/i.test(value) : Number(value) <= 2) continue
      // A sheet has one note for each kind, however often it hopes.
      const key = `${found.sheet.file} ${isInside}`
      if (told.has(key)) continue
      const hoped = firstWin(book, found, [property], ({ element }) => !isInside || isNested(element))
      if (hoped === undefined) continue
      told.add(key)
      tell(
        report,
        found,
        `Unexpected reliance on ${quoted(found)}, expected pages that may break there`,
        everywhere('info'),
      )
    }
  },
}

function isNested({ parent }: XmlElement): boolean {
  return parent !== undefined && !isHtml(parent, 'body', 'html')
}
