import { declarationsIn } from '../css/written/written-styles.ts'
import { isSaidPlainly } from '../css/written/plain-twin.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { functionsIn } from '../css/written/value-parts.ts'
import { everywhere, type KindleRule, type Levels } from '../rule.ts'
import { refusals, vivlio } from '../sources.ts'

const uses: Levels = { 'kfx-output': 'warning', kdp: 'warning', 'send-to-kindle': 'error' }
const presence: Levels = { ...everywhere('info'), 'send-to-kindle': 'error' }

export const kfxC02CustomProperties: KindleRule = {
  id: 'KFX-C02',
  summary: 'A style sheet uses custom properties',
  why: 'var() is not resolved, so the declaration is lost. Send to Kindle refused books with custom properties altogether (E999).',
  mend: 'Write the values themselves; keep custom properties out of the sheets for Kindle.',
  basis: 'observed',
  sources: [vivlio, refusals],
  level: uses,
  check(book, report) {
    for (const found of declarationsIn(book, () => true)) {
      const { declaration, sheet } = found
      const { property, value, place } = declaration
      if (property.startsWith('--')) {
        // The mere presence of one is what Send to Kindle was seen to refuse, used or not.
        const detail = `Unexpected custom property ${quoted(found)}, expected none`
        report({ file: sheet.file, element: sheet.owner, place, detail, level: presence })
      } else if (functionsIn(value).includes('var')) {
        const spared = isSaidPlainly(found, (other) => !functionsIn(other).includes('var'))
        if (spared)
          report({ file: sheet.file, element: sheet.owner, place, detail: detailOf(quoted(found)), level: presence })
        else tell(report, found, detailOf(quoted(found)), uses)
      }
    }
  },
}

function detailOf(what: string): string {
  return `Unexpected var() in ${what}, expected the value itself`
}
