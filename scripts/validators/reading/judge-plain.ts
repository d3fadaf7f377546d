import { descendants } from '../../base/xml-query.ts'
import type { Publication } from '../../book/publication.ts'
import type { Report } from './judge-appearance.ts'
import { lettersOf } from './letters-of.ts'
import type { PlainReading } from './plain-engine.ts'

/** The letters of a drawing are lines to such an engine, and come out as no text. */
const drawn: ReadonlySet<string> = new Set(['svg'])

/** Whether an engine that is no browser read the book, and as much of its text as there is. */
export function judgePlain(
  publication: Publication,
  paths: readonly string[],
  { title, letters, complaint }: PlainReading,
  report: Report,
): void {
  const { name: file } = publication
  if (letters === undefined) {
    const reason = `${title} cannot read the book: ${complaint ?? 'it said nothing'}`
    report({ severity: 'warning', ruleId: 'read-plain-engine', reason, file })
    return
  }
  const wanted = paths.reduce((sum, path) => {
    const root = publication.documents.get(path)?.root
    return root === undefined ? sum : sum + lettersOf(descendants(root, 'body')[0] ?? root, drawn)
  }, 0)
  // Such engines leave out alternatives, rubies and what styles hide; a third of the text is none of that.
  if (letters >= wanted * 0.7 || wanted - letters < 200) return
  const reason = `${title} shows ${letters} of ${wanted} characters of the book, expected most of them`
  report({ severity: 'warning', ruleId: 'read-plain-engine', reason, file })
}
