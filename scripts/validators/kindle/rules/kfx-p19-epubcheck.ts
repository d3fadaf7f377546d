import { severityOf } from '../../../base/message.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { vivlio } from '../sources.ts'

export const kfxP19Epubcheck: KindleRule = {
  id: 'KFX-P19',
  summary: 'EPUBCheck finds errors in the book',
  why: 'Kindle Previewer puts up with some faults that EPUBCheck reports and stops at others. Which, nobody has written down.',
  mend: 'Mend what EPUBCheck reports first.',
  basis: 'inferred',
  sources: [vivlio],
  level: everywhere('warning'),
  check(book, report) {
    const errors = (book.epubcheck ?? []).filter((made) => severityOf(made) === 'error')
    const [first] = errors
    if (first === undefined) return
    const detail = `Unexpected ${errors.length} error(s) of EPUBCheck, ${first.ruleId} first, expected none`
    report({ file: book.packagePath, detail })
  },
}
