/** The rows of a table with the colours they have. Asks for styles. */
export function rowColours(table: Element): readonly (readonly [row: HTMLElement, colour: string])[] {
  const rows = [...table.querySelectorAll<HTMLElement>(':scope > tbody > tr')]
  const colours = rows.map((row) => [row, getComputedStyle(row).backgroundColor] as const)
  return new Set(colours.map(([, colour]) => colour)).size > 1 ? colours : []
}

/** Gives rows their colours, whatever other rows come to stand between or before them. */
export function freezeRows(colours: ReturnType<typeof rowColours>): void {
  for (const [row, colour] of colours) row.style.backgroundColor = colour
}
