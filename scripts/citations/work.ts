import type { EntryObject, NodeArray } from './bibtex.ts'

/** A work in CSL-JSON, as much of it as our mapping knows. */
export interface Work {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  book: 'book',
  collection: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  online: 'webpage',
  misc: 'document',
  software: 'software',
  standard: 'standard',
  unpublished: 'manuscript',
}

/** BibLaTeX field → CSL variable, for fields that hold words. */
const variables: Readonly<Record<string, string>> = {
  title: 'title',
  journaltitle: 'container-title',
  booktitle: 'container-title',
  maintitle: 'container-title',
  volume: 'volume',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  edition: 'edition',
  doi: 'DOI',
  url: 'URL',
  series: 'collection-title',
  howpublished: 'genre',
  type: 'genre',
  isbn: 'ISBN',
  note: 'note',
}

/** Maps an entry of a BibTeX file to CSL-JSON. Titles keep their authors' capitals. */
export function workOf(key: string, { bib_type, fields }: EntryObject): Work {
  const work: Record<string, unknown> = { id: key, type: types[bib_type] ?? 'document' }
  for (const [field, variable] of Object.entries(variables)) {
    const words = wordsOf(fields[field])
    if (words !== '' && work[variable] === undefined) work[variable] = words
  }
  const number = wordsOf(fields['number'])
  if (number !== '') work[bib_type === 'article' ? 'issue' : 'number'] = number
  const pages = pagesOf(fields['pages'])
  if (pages !== '') work['page'] = pages
  const date = fields['date']
  const year = typeof date === 'string' ? /^-?\d{1,4}/.exec(date)?.[0] : undefined
  if (year !== undefined) work['issued'] = { 'date-parts': [[Number(year)]] }
  for (const role of ['author', 'editor'] as const) {
    const names = fields[role]
    if (!Array.isArray(names) || names.length === 0) continue
    work[role] = names.flatMap((name) => nameOf(name))
  }
  return work as Work
}

/** Rich text of the BibTeX parser to the little HTML that CSL processors read. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (!Array.isArray(value)) return ''
  return (value as NodeArray)
    .map((node) => {
      if (Array.isArray(node)) return wordsOf(node)
      if (typeof node !== 'object' || node === null || !('text' in node) || typeof node.text !== 'string') return ''
      const em =
        'marks' in node && Array.isArray(node.marks) && node.marks.some((mark: { type?: string }) => mark.type === 'em')
      return em ? `<i>${node.text}</i>` : node.text
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function pagesOf(value: unknown): string {
  if (!Array.isArray(value)) return wordsOf(value)
  return value
    .map((range) => (Array.isArray(range) ? range.map((end) => wordsOf(end)).join('–') : wordsOf(range)))
    .join(', ')
}

function nameOf(name: unknown): Record<string, string>[] {
  if (typeof name !== 'object' || name === null) return []
  const part = (key: string) => wordsOf((name as Record<string, unknown>)[key])
  const literal = part('literal')
  if (literal !== '') return [{ literal }]
  const made: Record<string, string> = { family: part('family'), given: part('given') }
  const prefix = part('prefix')
  if (prefix !== '') made['non-dropping-particle'] = prefix
  const suffix = part('suffix')
  if (suffix !== '') made['suffix'] = suffix
  return [made]
}
