import { isForKfx } from '../css/is-for-kfx.ts'
import { reachesKfx } from '../css/written/written-styles.ts'
import { styledElements } from '../css/written/styled-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { WrittenRule } from '../css/written/written-sheet.ts'

export const kfxC22MediaQueries: KindleRule = {
  id: 'KFX-C22',
  summary: 'A media query keeps styles out of KFX',
  why: 'KFX takes what is for amzn-kf8 and amzn-et. amzn-mobi is the format of old; what is under "not amzn-et" is for everything else.',
  mend: 'Write base rules without a query, and put under a query only what differs from them.',
  basis: 'documented',
  sources: [guide2020, 'field report on media queries in KFX'],
  level: everywhere('warning'),
  check(book, report) {
    const written = book.written()
    const styled = new Set(
      written.reaching.flatMap(({ rule, sheet }) =>
        rule.declarations.length > 0 && sheet.kind !== 'attribute' ? sheet.documents : [],
      ),
    )
    // What a document with no other style would look like is told once for each sheet.
    for (const sheet of written.sheets) {
      const hidden = sheet.rules.find((rule) => amazonQuery(rule) !== undefined)
      const bare = hidden && sheet.documents.find((document) => !styled.has(document))
      if (hidden !== undefined && bare !== undefined) {
        const detail = `Unexpected @media ${amazonQuery(hidden)} around all that styles ${bare.path}, expected base rules without it`
        report({ file: sheet.file, place: hidden.place, detail })
      }
      const away = sheet.elsewhere.find(({ document, media }) => amazon.test(media) && !styled.has(document))
      if (away !== undefined && sheet.rules.length > 0) {
        const detail = `Unexpected media "${away.media}" of all that styles ${away.document.path}, expected base rules without it`
        report({ file: sheet.file, place: sheet.owner?.place ?? { line: 1, column: 1 }, detail })
      }
    }
    const shut = written.sheets.flatMap((sheet) =>
      sheet.rules.filter((rule) => amazonQuery(rule)?.startsWith('not') === true).map((rule) => ({ rule, sheet })),
    )
    const known = shut.length === 0 ? undefined : styledElements(written, ({ sheet }) => sheet.kind !== 'attribute')
    for (const { rule, sheet } of shut) {
      const [use] = written.usesOf(sheet, rule)
      if (use === undefined || !styled.has(use.document) || known?.has(use.element) === true) continue
      const detail = `Unexpected rule for <${use.element.local}> under "${amazonQuery(rule)}" only, expected one that KFX takes`
      report({ file: sheet.file, place: rule.place, detail })
    }
  },
}

const amazon = /\bamzn-/i

/** The query for Amazon's formats that keeps a rule out of KFX. */
function amazonQuery(rule: WrittenRule): string | undefined {
  if (reachesKfx(rule) || rule.declarations.length === 0) return undefined
  return rule.within
    .find(({ name, prelude }) => name === 'media' && amazon.test(prelude) && !isForKfx(prelude))
    ?.prelude.trim()
    .toLowerCase()
}
