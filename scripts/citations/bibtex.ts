import { parse } from 'biblatex-csl-converter'
import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'
import { workOf, type Work } from './work.ts'

export type NodeArray = readonly unknown[]
export interface EntryObject {
  readonly bib_type: string
  readonly entry_key: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Fields of BibTeX that the parser calls unknown and that are no mistake. */
const harmless = new Set(['year', 'month', 'journal', 'address', 'location', 'howpublished', 'school', 'institution', 'organization', 'eprint', 'archiveprefix', 'issn', 'keywords', 'abstract', 'urldate'])

/** Reads a BibTeX or BibLaTeX file; one broken entry costs that entry, not the file. */
export function readBibliography(file: VFile): { works: ReadonlyMap<string, Work>; messages: Message[] } {
  const source = String(file)
  const { entries, errors, warnings } = parse(source, { processUnexpected: true, processUnknown: true })
  const at = (line: unknown) => (typeof line === 'number' ? { line, column: 1 } : undefined)
  const messages: Message[] = []
  for (const problem of errors) {
    const duplicate = problem.type === 'duplicate_key'
    messages.push(
      message({
        severity: 'error',
        ruleId: duplicate ? 'bibliography-duplicate' : 'bibliography-syntax',
        reason: duplicate
          ? `Unexpected second entry \`${String(problem.entry ?? problem.key ?? '')}\``
          : `Unexpected BibTeX: ${problem.type.replaceAll('_', ' ')}${problem.expected === undefined ? '' : `, expected \`${String(problem.expected)}\``}`,
        file: file.path,
        place: at(problem.line),
      }),
    )
  }
  for (const problem of warnings) {
    if (problem.type === 'unknown_field' && harmless.has(String(problem.field_name))) continue
    messages.push(
      message({
        severity: problem.type === 'unknown_field' ? 'info' : 'warning',
        ruleId: 'bibliography-field',
        reason: `Unexpected ${problem.type.replaceAll('_', ' ')}: \`${String(problem.field_name ?? problem.value ?? '')}\` of \`${String(problem.entry ?? '')}\``,
        file: file.path,
        place: at(problem.line),
      }),
    )
  }
  const works = new Map<string, Work>()
  for (const entry of Object.values(entries) as unknown as EntryObject[]) works.set(entry.entry_key, workOf(entry.entry_key, entry))
  return { works, messages }
}
