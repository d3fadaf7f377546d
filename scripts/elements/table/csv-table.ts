import type { RowContent, Table } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { message, type Message } from '../../base/message.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { ColumnAlignment } from '../../book/table.ts'
import { csvRecords, type CsvRecord } from './csv-records.ts'

/** Attributes of `::table{…}` beside those that every table has. */
export const csvKeys = ['file', 'header', 'columns', 'delimiter', 'markdown', 'caption', 'label'] as const

export interface CsvTable {
  readonly table: Table
  readonly headerRows: number
  /** What the values themselves ask for: numbers stand below each other. */
  readonly align: readonly (ColumnAlignment | undefined)[]
}

/**
 * `::table{file="data/x.csv" header=1 columns="name, cost"}`: a table of a file of data.
 *
 * @param at file and place of the directive
 * @param report takes messages about the directive and about lines of the data file
 * @returns undefined when there is nothing to show
 */
export function tableOfCsv(
  node: LeafDirective,
  at: Pick<Message, 'file' | 'place'>,
  tools: ShapeTools,
  report: (made: Message) => void,
): CsvTable | undefined {
  const { file: name = '', header, columns: wanted, delimiter, markdown } = node.attributes ?? {}
  const refuse = (ruleId: string, reason: string, note?: string, place = at) =>
    report(message({ severity: 'error', ruleId, reason, note, file: place.file, place: place.place }))
  if (name === null || name === '') {
    refuse('table-content', 'Missing file of a table', 'Write `::table{file="data/x.csv"}`.')
    return undefined
  }
  const read = tools.data(name)
  if (!read.ok) {
    refuse(read.ruleId, read.reason, read.note)
    return undefined
  }
  const data = read.value
  const place = (line: number) => ({ file: data.path, place: { line, column: 1 } })
  const parsed = csvRecords(String(data), delimiter ?? (/\.(?:tsv|tab)$/i.test(name) ? '\t' : ','))
  if (!parsed.ok) {
    refuse('table-data', parsed.reason, quoting, place(parsed.line))
    return undefined
  }
  const [first] = parsed.records
  if (first === undefined) {
    refuse('table-data', `Unexpected end of \`${name}\`, expected rows`, undefined, place(1))
    return undefined
  }
  for (const { cells, line } of parsed.records) {
    if (cells.length === first.cells.length) continue
    const reason = `Unexpected row of ${cells.length} value${cells.length === 1 ? '' : 's'}, expected ${first.cells.length} as in the first one`
    refuse('table-data', reason, 'Put a value that holds the delimiter in quotation marks.', place(line))
  }
  const headerRows = header === undefined || header === null ? 1 : Number(header)
  const chosen = chooseColumns(wanted ?? '', headerRows > 0 ? first.cells : [], first.cells.length, (column, note) =>
    refuse('table-option', `Unexpected column \`${column}\`, expected one of \`${name}\``, note),
  )
  const cellOf = (value: string, line: number): RowContent => {
    if (value === '') return { type: 'tableCell', children: [] }
    const owner = { type: 'tableCell' as const, children: [], data: { from: data.path } }
    const start = { line, column: 1 }
    return {
      ...owner,
      children:
        markdown === undefined || markdown === null
          ? [{ type: 'text', value, data: { from: data.path } }]
          : tools.inline(value, start, owner),
    }
  }
  return {
    headerRows,
    align: chosen.map((column) => alignmentOf(parsed.records.slice(headerRows), column)),
    table: {
      type: 'table',
      align: chosen.map(() => null),
      children: parsed.records.map(({ cells, line }) => ({
        type: 'tableRow',
        children: chosen.map((column) => cellOf(cells[column] ?? '', line)),
      })),
    },
  }
}

const quoting =
  'A value that holds the delimiter, a quotation mark or a line end stands in `"…"`; a quotation mark in it is doubled.'

/** `name, cost` or `1, 3-5`: which columns, in which order; all of them when nothing is said. */
function chooseColumns(
  wanted: string,
  names: readonly string[],
  count: number,
  refuse: (column: string, note: string | undefined) => void,
): number[] {
  const all = Array.from({ length: count }, (_, at) => at)
  const words = wanted
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length === 0) return all
  return words.flatMap((word) => {
    const named = names.indexOf(word)
    if (named !== -1) return [named]
    const [, from, to = from] = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(word) ?? []
    const range = all.slice(Number(from) - 1, Number(to))
    if (from !== undefined && Number(from) > 0 && range.length > 0) return range
    refuse(word, didYouMean(word, names) ?? `It has ${count}.`)
    return []
  })
}

/** Columns of numbers stand flush right, and those with fractions on their decimal points. */
function alignmentOf(records: readonly CsvRecord[], column: number): ColumnAlignment | undefined {
  const values = records.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '')
  if (values.length === 0 || !values.every((value) => /^[+\-−]?[\d.,\u00A0\u202F' ]*\d\s?%?$/.test(value)))
    return undefined
  return values.some((value) => /[.,]\d/.test(value)) ? 'decimal' : 'right'
}
