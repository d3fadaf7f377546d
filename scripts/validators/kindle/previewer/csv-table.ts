import { parse } from 'csv-parse/sync'

/** A row by the names of its columns; values trimmed. */
export type CsvRow = Readonly<Record<string, string>>

/**
 * Reads a log of Kindle Previewer: UTF-8 with or without a BOM, and lines of notices before the header, which is the
 * first line that starts with this column. Undefined when there is no such line or what follows is no CSV.
 */
export function readCsv(bytes: Uint8Array, firstColumn: string): readonly CsvRow[] | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const header = new RegExp(`^"?${firstColumn}"?\\s*(?:,|$)`, 'm').exec(text)
  if (header === null) return undefined
  try {
    const records: string[][] = parse(text.slice(header.index), {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
    const [names = [], ...rows] = records
    return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
  } catch {
    return undefined
  }
}
