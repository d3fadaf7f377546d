import { readCsv } from './csv-table.ts'

/** What Summary_Log.csv says of one book. Paths are the Previewer's own: Windows paths under Wine. */
export interface Summary {
  readonly conversion: string
  readonly typesetting: string
  readonly output: string
  readonly log: string
}

/** The first row; undefined where the file is no summary, or says of no book how its conversion went. */
export function readSummary(bytes: Uint8Array): Summary | undefined {
  const row = readCsv(bytes, 'Book Name')?.[0]
  const conversion = row?.['Conversion Status']
  if (row === undefined || conversion === undefined || conversion === '') return undefined
  return {
    conversion,
    typesetting: row['Enhanced Typesetting Status'] ?? '',
    output: row['Output File Path'] ?? '',
    log: row['Log File Path'] ?? '',
  }
}
