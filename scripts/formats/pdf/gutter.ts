/**
 * How much of the inner margin a glued spine swallows, in mm, by the number of pages: what Kindle Direct Publishing asks
 * of a paperback (KDP Help, "Set Trim Size, Bleed, and Margins"); other printers ask for no more.
 */
const table: readonly (readonly [pages: number, inches: number])[] = [
  [150, 0.375],
  [300, 0.5],
  [500, 0.625],
  [700, 0.75],
]
const thickest = 0.875

/** The least inner margin of a book of so many pages, in mm. */
export function gutterOf(pages: number): number {
  const inches = table.find(([most]) => pages <= most)?.[1] ?? thickest
  return Math.round(inches * 2540) / 100
}

/** A sheet with `var(--gutter)` worked out: Chromium's page contexts have no custom properties of the document's. */
export function withGutter(css: string, pages: number): string {
  return css.replaceAll(/var\(\s*--gutter\s*\)/g, `${gutterOf(pages)}mm`)
}
