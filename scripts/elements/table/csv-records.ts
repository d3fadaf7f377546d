import { CsvError, parse } from 'csv-parse/sync'

/** A record of a data file. */
export interface CsvRecord {
  readonly cells: readonly string[]
  /** The line of the file on which it begins. */
  readonly line: number
}

export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly reason: string }

/**
 * Reads comma-separated values (RFC 4180) or what another delimiter separates. Quoted fields may hold the delimiter,
 * doubled quotes and line ends; a byte order mark and empty lines do not count; white space around a value goes.
 */
export function csvRecords(text: string, delimiter: string): CsvResult {
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[] // The package's types do not know what `info` makes of the result.
    const records: CsvRecord[] = []
    for (const { record, info } of found) {
      // A record is told by the line on which it ends.
      const inner = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
      if (record.some((cell) => cell !== '') || record.length > 1)
        records.push({ cells: record, line: info.lines - inner })
    }
    return { ok: true, records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error['lines'] === 'number' ? error['lines'] : 1
    return { ok: false, line, reason: wording[error.code] ?? 'Unexpected text, expected values and delimiters' }
  }
}

const wording: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'Missing closing quotation mark of a value',
  CSV_INVALID_CLOSING_QUOTE: 'Unexpected text after a closing quotation mark, expected a delimiter',
  INVALID_OPENING_QUOTE: 'Unexpected quotation mark within a value, expected the whole value in quotation marks',
}
