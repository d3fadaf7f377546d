import { readCsv } from './csv-table.ts'

/** A row of the detail log. */
export interface LogRow {
  /** `Error`, `ET Error`, `Warning`, `Status`; others as they are. */
  readonly type: string
  readonly description: string
  /** `E24010`, when the description names one. */
  readonly code?: string | undefined
  /** As the Previewer wrote it; it may be a path of its own. */
  readonly file?: string | undefined
  readonly line?: number | undefined
}

/** Rows of the detail log; undefined when it cannot be read, or has no row at all, which no conversion leaves behind. */
export function readLog(bytes: Uint8Array): readonly LogRow[] | undefined {
  const rows = readCsv(bytes, 'Type')
  if (rows === undefined || rows.length === 0) return undefined
  return rows.map((row) => {
    const description = row['Description'] ?? ''
    const line = Number.parseInt(row['Line Number'] ?? '', 10)
    return {
      type: row['Type'] ?? '',
      description,
      code: /\b[EWI]\d{4,5}\b/.exec(description)?.[0],
      file: row['Source File'] === undefined || row['Source File'] === '' ? undefined : row['Source File'],
      line: line > 0 ? line : undefined,
    }
  })
}
