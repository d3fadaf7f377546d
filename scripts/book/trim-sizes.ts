/** A size that books are cut to. */
export interface TrimSize {
  /** As book.yaml says it. */
  readonly name: string
  /** In mm. */
  readonly width: number
  readonly height: number
}

const inch = 25.4

function metric(name: string, width: number, height: number): TrimSize {
  return { name, width, height }
}

function inches(name: string, width: number, height: number): TrimSize {
  const millimetres = (length: number): number => Math.round(length * inch * 1000) / 1000
  return { name, width: millimetres(width), height: millimetres(height) }
}

/**
 * Trim sizes by the names that authors know, the narrowest first: those of ISO 216, of the British trade (A, B and C
 * format, demy, royal, crown quarto), and those under which print-on-demand services (Lulu, KDP, IngramSpark) list
 * sizes in inches. All but the three formats, demy and the small square stand in KDP's or IngramSpark's list; KDP takes
 * others as custom sizes from 4 × 6 in to 8.5 × 11.69 in (KDP Help, "Print Options"; IngramSpark, "File Creation Guide",
 * Trim sizes).
 */
export const trimSizes: readonly TrimSize[] = [
  metric('a6', 105, 148),
  inches('pocket', 4.25, 6.875),
  metric('a-format', 110, 178),
  metric('b6', 125, 176),
  inches('novella', 5, 8),
  metric('b-format', 129, 198),
  metric('c-format', 135, 216),
  metric('demy', 138, 216),
  inches('digest', 5.5, 8.5),
  metric('a5', 148, 210),
  inches('trade', 6, 9),
  metric('royal', 156, 234),
  inches('comic', 6.625, 10.25),
  metric('pinched-crown-quarto', 170, 244),
  metric('b5', 176, 250),
  inches('executive', 7, 10),
  metric('crown-quarto', 189, 246),
  inches('small-square', 7.5, 7.5),
  metric('a4', 210, 297),
  inches('square', 8.5, 8.5),
  inches('letter', 8.5, 11),
]

/** The name of a size in mm, to a tenth of a millimetre. */
export function trimSizeNamed({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): string | undefined {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1
  return trimSizes.find((size) => near(size.width, width) && near(size.height, height))?.name
}
