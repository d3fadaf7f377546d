/** Gives the rows of a table the colours they have, whatever others come to stand between or before them. */
export function freezeRows(table: Element): void {
  const rows = [...table.querySelectorAll<HTMLElement>(':scope > tbody > tr')]
  const colours = rows.map((row) => getComputedStyle(row).backgroundColor)
  if (new Set(colours).size <= 1) return
  for (const [at, row] of rows.entries()) row.style.backgroundColor = colours[at] ?? ''
}
