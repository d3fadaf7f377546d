/**
 * Tabs as the spaces that an editor shows: up to the next multiple of the width. Readers disagree about the width of a
 * tab, and Kindle does not know it at all.
 *
 * @param width columns from one stop to the next
 */
export function expandTabs(line: string, width: number): string {
  if (!line.includes('\t')) return line
  let made = ''
  let column = 0
  for (const character of line) {
    const wide = character === '\t' ? width - (column % width) : 1
    made += character === '\t' ? ' '.repeat(wide) : character
    column += wide
  }
  return made
}

/** Takes off the indentation that all lines share. */
export function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '' && line !== '…')
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => (line === '…' ? line : line.slice(Number.isFinite(shared) ? shared : 0)))
}
