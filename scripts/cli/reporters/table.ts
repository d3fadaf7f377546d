/** Rows under a head, in columns as wide as they need; numbers stand to the right. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const right = head.map((_, at) => rows.every((row) => /^(?:[\d.,]+( [A-Za-z]+)?|–)$/.test(row[at] ?? '')))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (right[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
}

/** 1536 → `1.5 kB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`
}

/** 12345 ms → `12.3 s`. */
export function timeText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
