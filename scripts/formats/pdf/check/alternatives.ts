import { entry, itemsOf, as, nameOf } from '../objects/value.ts'
import { textOfString } from '../objects/text-string.ts'
import type { CheckedPdf, Tag } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'
import { onPage } from './page-of-tag.ts'

/** Figures, formulas, notes and heads of tables say what they are (Matterhorn 13, 15, 17, 19). */
export function alternatives(pdf: CheckedPdf): Finding[] {
  const { tags } = pdf
  const found: Finding[] = []
  const count = (condition: string, wrong: readonly Tag[], words: string): void => {
    if (wrong.length > 0)
      found.push(finding(condition, `Unexpected ${wrong.length} ${words.replace(',', `${onPage(pdf, wrong[0])},`)}`))
  }
  const of = (type: string): readonly Tag[] => tags.filter((tag) => tag.type === type)
  count(
    '13-004',
    of('Figure').filter((tag) => !says(tag, 'Alt', 'ActualText')),
    'figures without text, expected /Alt.',
  )
  count(
    '17-002',
    of('Formula').filter((tag) => !says(tag, 'Alt')),
    'formulas without text, expected /Alt.',
  )
  count(
    '19-003',
    of('Note').filter((tag) => !says(tag, 'ID')),
    'notes without an id, expected /ID.',
  )
  const ids = tags.flatMap(({ dict }) => as('string', entry(dict, 'ID'))?.bytes ?? [])
  if (new Set(ids).size < ids.length)
    found.push(finding('19-004', 'Unexpected id of two elements, expected each to have its own.'))
  const known = new Set(ids)
  const cells = [...of('TD'), ...of('TH')]
  const headers = cells.flatMap((tag) => headersOf(tag))
  if (headers.some((id) => !known.has(id)))
    found.push(finding('octavo', 'Unexpected head of a cell that the table has not, expected the id of a TH.'))
  const plain = of('TH').filter((tag) => attribute(tag, 'Scope') === undefined && !isNamed(tag, headers))
  count('15-003', plain, 'heads of tables without a scope, expected /Scope or cells that name them.')
  return found
}

function says({ dict }: Tag, ...keys: readonly string[]): boolean {
  return keys.some((key) => textOfString(as('string', entry(dict, key))?.bytes ?? '').trim() !== '')
}

function headersOf(tag: Tag): string[] {
  return itemsOf(attribute(tag, 'Headers')).flatMap((id) => as('string', id)?.bytes ?? [])
}

function isNamed({ dict }: Tag, headers: readonly string[]): boolean {
  const id = as('string', entry(dict, 'ID'))?.bytes
  return id !== undefined && headers.includes(id)
}

function attribute({ dict }: Tag, key: string): ReturnType<typeof entry> {
  const given = entry(dict, 'A')
  const all = as('array', given)?.items ?? (given === undefined ? [] : [given])
  const table = all.find((item) => nameOf(entry(item, 'O')) === 'Table')
  return entry(table, key)
}
