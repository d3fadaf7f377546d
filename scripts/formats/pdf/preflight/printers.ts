import { gutterOf } from '../gutter.ts'

/** What a printer on demand asks of the pages of a paperback. Lengths in mm. */
export interface Printer {
  readonly name: string
  /** The least distance of anything from the spine in a book of so many pages. */
  readonly inside: (pages: number) => number
  /** And from the other edges of the trimmed page, without and with bleed. */
  readonly edges: { readonly plain: number; readonly bleed: number }
  /** Dots to the inch below which a picture is told to be blurred. */
  readonly density: number
}

const inch = 25.4

/**
 * Kindle Direct Publishing (KDP Help, "Set Trim Size, Bleed, and Margins", "Paperback Submission Guidelines") and
 * IngramSpark ("File Requirements for Print Books": half an inch on all sides, page numbers included; "File Creation
 * Guide": 300 dots to the inch). KDP refuses; IngramSpark may, and says that it cuts within a sixteenth of an inch.
 */
export const printers = {
  kdp: {
    name: 'KDP',
    inside: gutterOf,
    edges: { plain: 0.25 * inch, bleed: 0.375 * inch },
    density: 200,
  },
  ingram: {
    name: 'IngramSpark',
    inside: () => 0.5 * inch,
    edges: { plain: 0.5 * inch, bleed: 0.5 * inch },
    density: 300,
  },
} as const satisfies Record<string, Printer>

/** Fewer pages than this are not bound with a spine. */
export const leastPages = 24

/**
 * The most pages that KDP binds in black ink on white paper, by the trimmed page in mm (KDP Help, "Print Options"):
 * 828, fewer in large sizes. Cream paper is thicker and takes fewer: 776, 550 to 750 in large sizes.
 */
export function mostPages({ width, height }: { readonly width: number; readonly height: number }): number {
  const near = (a: number, b: number): boolean => Math.abs(a - b * inch) < 1
  const special = large.find(([wide, high]) => near(width, wide) && near(height, high))
  return special?.[2] ?? 828
}

const large: readonly (readonly [width: number, height: number, pages: number])[] = [
  [8.5, 11, 590],
  [8.5, 8.5, 590],
  [8.27, 11.69, 780],
  [8.25, 6, 800],
  [8.25, 8.25, 800],
]
