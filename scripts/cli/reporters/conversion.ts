import pc from 'picocolors'
import type { ConversionRow } from '../../book/exhibits.ts'
import { columnLines, type Column } from './columns.ts'
import { oneLine } from './one-line.ts'
import { wrap } from './wrap.ts'

const fates = [
  ['lost', 'Lost'],
  ['unknown', 'Nobody has said'],
  ['changed', 'Changed'],
  ['kept', 'Kept'],
] as const

const widest = 100

/**
 * What the constructs of an EPUB become on Kindle, the losses first: how many, what, what of it, on whose word. Sources
 * have numbers, and stand below. What is not kept also says where the first one stands.
 */
export function conversionLines(
  file: string,
  rows: readonly ConversionRow[],
  { colour, columns }: { readonly colour: boolean; readonly columns: number },
): string[] {
  const paint = pc.createColors(colour)
  const width = Math.max(60, Math.min(columns, widest))
  const title = paint.bold(oneLine(`What ${file} becomes on Kindle`))
  if (rows.length === 0)
    return [title, '  Nothing is known: the Kindle rules were not asked, or no document can be read.', '']
  const ordered = fates.flatMap(([fate]) => rows.filter((row) => row.fate === fate))
  const sources = [...new Set(ordered.map(({ source }) => source))]
  const words = width - 7 - 13 - 3 * 2 - 2
  const layout: readonly Column[] = [
    { width: 7, align: 'right' },
    { width: Math.floor(words * 0.42) },
    { width: words - Math.floor(words * 0.42) },
    { width: 13 },
  ]
  const lineOf = (row: ConversionRow): string[] => {
    const word = `${row.basis} ${sources.indexOf(row.source) + 1}`
    const lines = columnLines([row.count.toLocaleString('en-US'), oneLine(row.construct), row.becomes, word], layout)
    if (row.fate === 'kept') return lines
    const place = oneLine(`first: ${row.path}${row.line === undefined ? '' : `:${row.line}`}`)
    return [...lines, ...wrap(place, width, 11, ' '.repeat(9)).map((line) => paint.dim(line))]
  }
  return [
    title,
    ...wrap('A model: what is documented, was observed or can be inferred. No converter was run for it.', width, 0).map(
      (line) => paint.dim(line),
    ),
    ...fates.flatMap(([fate, heading]) => {
      const own = rows.filter((row) => row.fate === fate)
      return own.length === 0 ? [] : ['', paint.bold(heading), ...own.flatMap(lineOf)]
    }),
    '',
    'On whose word',
    ...sources.flatMap((source, at) => wrap(source, width, 9, `${String(at + 1).padStart(7)}  `)),
    '',
  ]
}
