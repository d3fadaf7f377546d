import { diffLines } from 'diff'

/** At most so many lines of a difference are shown: the rest of a flood says no more. */
const most = 40

/** What changed from one text to another, line by line, with `-`, `+` or a space in front. */
export function lineDiff(from: string, to: string): string[] {
  const lines = diffLines(`${from}\n`, `${to}\n`).flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '-' : ' '
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${sign} ${line}`)
  })
  return lines.length > most ? [...lines.slice(0, most), `  … and ${lines.length - most} lines more`] : lines
}
