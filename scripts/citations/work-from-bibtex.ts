import type { EntryObject } from './bibtex.ts'
import { days, roles, types, variables } from './bibtex-types.ts'
import { dateOf } from './work-date.ts'
import type { Work } from './work.ts'

/** Maps an entry of a BibTeX file to CSL-JSON. Titles keep their authors' capitals. */
export function workOf(key: string, { bib_type: type, fields }: EntryObject): Work {
  const work: Record<string, unknown> = { id: key, type: types[type] ?? 'document' }
  const set = (variable: string, value: unknown): void => {
    if (value !== '' && value !== undefined && work[variable] === undefined) work[variable] = value
  }
  set('title', titleOf(fields, 'title', 'subtitle'))
  set('container-title', titleOf(fields, 'booktitle', 'booksubtitle'))
  for (const [field, variable] of Object.entries(variables)) set(variable, wordsOf(fields[field]))
  set(type === 'article' ? 'issue' : 'number', wordsOf(fields['number']))
  set('issue', wordsOf(fields['issue']))
  set('page', pagesOf(fields['pages']))
  for (const [field, variable] of Object.entries(days)) set(variable, dateOf(fields[field]))
  for (const [field, role] of Object.entries(roles)) {
    const names = fields[field]
    if (Array.isArray(names) && names.length > 0)
      set(
        role,
        names.flatMap((name) => nameOf(name)),
      )
  }
  set('URL', eprintOf(fields))
  return work as Work
}

function titleOf(fields: EntryObject['fields'], title: string, subtitle: string): string {
  const [main, sub] = [wordsOf(fields[title]), wordsOf(fields[subtitle])]
  return main === '' || sub === '' ? main : `${main}: ${sub}`
}

/** arXiv says where its papers are. */
function eprintOf(fields: EntryObject['fields']): string {
  const number = wordsOf(fields['eprint'])
  return number !== '' && wordsOf(fields['eprinttype']).toLowerCase() === 'arxiv'
    ? `https://arxiv.org/abs/${number}`
    : ''
}

/** What the BibTeX parser says of a stretch of text → the little HTML that CSL processors read (CSL 1.0.2, appendix). */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  em: ['<i>', '</i>'],
  strong: ['<b>', '</b>'],
  smallcaps: ['<span style="font-variant:small-caps;">', '</span>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
  nocase: ['<span class="nocase">', '</span>'],
  enquote: ['“', '”'],
}

/**
 * Rich text of the BibTeX parser to the little HTML that CSL processors read. What it takes for a list of publishers may be
 * one with "and" in its name.
 */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (!Array.isArray(value)) return ''
  const list = value.length > 0 && value.every((item) => Array.isArray(item))
  return value
    .map((node) => (Array.isArray(node) ? wordsOf(node) : stretchOf(node)))
    .join(list ? ' and ' : '')
    .replace(/\s+/g, ' ')
    .trim()
}

function stretchOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if (!('text' in node) || typeof node.text !== 'string') return ''
  const kinds = 'marks' in node && Array.isArray(node.marks) ? (node.marks as readonly { type?: string }[]) : []
  // Braces around a whole field are a habit and protect nothing that a style would change.
  return kinds.reduce((text, { type = '' }) => {
    const [open, close] = marks[type] ?? ['', '']
    return open + text + close
  }, dashed(node.text))
}

/** TeX's dashes. */
function dashed(text: string): string {
  return text.replaceAll('---', '—').replaceAll('--', '–')
}

function pagesOf(value: unknown): string {
  if (!Array.isArray(value)) return wordsOf(value)
  return value
    .map((range) => (Array.isArray(range) ? range.map((end) => wordsOf(end)).join('–') : wordsOf(range)))
    .join(', ')
}

/** Particles before a name belong to it ("van Beethoven"), unless the entry says `useprefix=false`. */
function nameOf(name: unknown): Record<string, string>[] {
  if (typeof name !== 'object' || name === null) return []
  const part = (key: string) => plainOf(wordsOf((name as Record<string, unknown>)[key]))
  const literal = part('literal')
  if (literal !== '') return [{ literal }]
  const made: Record<string, string> = { family: part('family'), given: part('given') }
  const prefix = part('prefix')
  const drops = 'useprefix' in name && name.useprefix === false
  if (prefix !== '') made[drops ? 'dropping-particle' : 'non-dropping-particle'] = prefix
  const suffix = part('suffix')
  if (suffix !== '') made['suffix'] = suffix
  return [made]
}

/** Names hold no markup. */
function plainOf(words: string): string {
  return words.replaceAll(/<[^>]*>/g, '')
}
