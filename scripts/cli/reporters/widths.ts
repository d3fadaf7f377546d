import pc from 'picocolors'
import type { WidthRow } from '../../book/exhibits.ts'
import { kindlePages } from '../../validators/kindle/widths/kindle-pages.ts'
import { oneLine } from './one-line.ts'
import { tableLines } from './table.ts'
import { wrap } from './wrap.ts'

const kinds = [
  ['equation', 'equations'],
  ['table', 'tables'],
  ['code', 'lines of code'],
] as const

type Paint = ReturnType<typeof pc.createColors>

/** The widest of each kind that are listed; all are in the JSON report. */
const listed = 10

/** How many equations, tables and lines of code are too wide for which page, and the widest with their places. */
export function widthLines(
  file: string,
  rows: readonly WidthRow[],
  { colour, columns }: { readonly colour: boolean; readonly columns: number },
): string[] {
  const paint = pc.createColors(colour)
  const width = Math.max(60, Math.min(columns, 100))
  const title = paint.bold(oneLine(`How wide ${file} is for Kindles`))
  if (rows.length === 0) return [title, '  There is nothing to measure: no equation, no table, no code.', '']
  const pages = kindlePages.map(({ name, em }) => `${name} ${em} em`)
  const counts = kinds.map(([kind, words]) => {
    const own = rows.filter((row) => row.kind === kind)
    const tooWide = kindlePages.map(({ name }) => String(own.filter((row) => row.tooWideFor.includes(name)).length))
    return [words, String(own.length), ...tooWide]
  })
  const wide = rows.filter(({ tooWideFor }) => tooWideFor.length > 0).toSorted((a, b) => b.em - a.em)
  return [
    title,
    ...wrap(`Pages, by their lines of text: ${pages.join(' · ')}.`, width, 2, '').map((line) => paint.dim(line)),
    ...wrap(
      'Equations that are too wide shrink, tables are cut or shrink, lines of code are broken.',
      width,
      2,
      '',
    ).map((line) => paint.dim(line)),
    '',
    ...tableLines(['', 'measured', ...kindlePages.map(({ em }) => `> ${em} em`)], counts),
    ...kinds.flatMap(([kind, words]) =>
      widestLines(
        words,
        wide.filter((row) => row.kind === kind),
        width,
        paint,
      ),
    ),
    ...(wide.length === 0 ? ['', 'Nothing is too wide.'] : []),
    '',
  ]
}

function widestLines(words: string, wide: readonly WidthRow[], width: number, paint: Paint): string[] {
  if (wide.length === 0) return []
  const more = wide.length - listed
  return [
    '',
    paint.bold(`The widest ${words}`),
    ...wide.slice(0, listed).flatMap((row) => rowLines(row, width, paint)),
    ...(more > 0 ? [paint.dim(`  … and ${more} more; all are in --format json`)] : []),
  ]
}

function rowLines({ em, path, line, excerpt }: WidthRow, width: number, paint: Paint): string[] {
  const lead = `${em.toFixed(1).padStart(6)} em  `
  const text = oneLine(excerpt).slice(0, width - lead.length)
  return [`${lead}${text}`.trimEnd(), paint.dim(oneLine(`${' '.repeat(lead.length)}${path}:${line}`))]
}
