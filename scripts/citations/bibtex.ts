import { parse } from 'biblatex-csl-converter'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'
import { entryPlaces } from './entry-places.ts'
import { markFormulas } from './run-marks.ts'
import { workOf } from './work-from-bibtex.ts'
import type { ListedWork } from './work.ts'

export interface EntryObject {
  readonly bib_type: string
  readonly entry_key: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Fields of BibTeX that the parser calls unknown and that are no mistake. */
const harmless = new Set([
  'year',
  'month',
  'journal',
  'address',
  'location',
  'howpublished',
  'school',
  'institution',
  'organization',
  'eprint',
  'archiveprefix',
  'issn',
  'keywords',
  'abstract',
  'urldate',
  'annotation',
  'annote',
  'venue',
  'version',
  'pubstate',
  'number',
  'note',
])

/** Reads a BibTeX or BibLaTeX file; one broken entry costs that entry, not the file. */
export function readBibtex(file: VFile): { works: readonly ListedWork[]; messages: Message[] } {
  const source = String(file)
  const { entries, errors, warnings } = parse(markFormulas(source), { processUnexpected: true, processUnknown: true })
  const places = entryPlaces(source)
  const at = (line: unknown, entry: unknown): Point | undefined =>
    typeof line === 'number' ? { line, column: 1 } : typeof entry === 'string' ? places.get(entry)?.[0] : undefined
  const messages: Message[] = []
  for (const problem of errors) {
    // A field that cannot be read costs that field; broken syntax costs what follows.
    const field = typeof problem.field_name === 'string'
    const kind = problem.type.replaceAll('_', ' ')
    messages.push(
      message({
        severity: 'error',
        ruleId: field ? 'bibliography-field' : 'bibliography-syntax',
        reason: field
          ? `Unexpected ${kind.replace(/^invalid /, '')} \`${String(problem.value ?? '')}\` in \`${problem.field_name}\` of \`${problem.entry ?? ''}\``
          : `Unexpected BibTeX: ${kind}${problem.expected === undefined ? '' : `, expected \`${problem.expected}\``}`,
        file: file.path,
        place: at(problem.line, problem.entry),
      }),
    )
  }
  for (const problem of warnings) {
    if (problem.type === 'unknown_field' && harmless.has(String(problem.field_name))) continue
    messages.push(
      message({
        severity: problem.type === 'unknown_field' ? 'info' : 'warning',
        ruleId: 'bibliography-field',
        reason: `Unexpected ${problem.type.replaceAll('_', ' ')}: \`${String(problem.field_name ?? problem.value ?? '')}\` of \`${problem.entry ?? ''}\``,
        file: file.path,
        place: at(problem.line, problem.entry),
      }),
    )
  }
  const works = (Object.values(entries) as unknown as EntryObject[]).map((entry): ListedWork => ({
    work: workOf(entry.entry_key, entry),
    file: file.path,
    place: places.get(entry.entry_key)?.[0],
  }))
  return { works, messages }
}
