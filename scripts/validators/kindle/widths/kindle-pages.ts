/** A page of a Kindle, as wide as its text is at one size. */
export interface KindlePage {
  /** As reports show it. */
  readonly name: string
  /** Length of a line in em of the body's text. */
  readonly em: number
}

interface Screen {
  readonly name: string
  /** Across, upright. Amazon's specifications of the device. */
  readonly pixels: number
  /** Pixels per inch. */
  readonly density: number
  /** Of the body's text, in points. */
  readonly type: number
  /** On each side, in mm. */
  readonly margin: number
}

/**
 * Amazon publishes screens and neither sizes of type nor margins, so these two are inferred: 10 pt is the default size
 * on e-readers that gives the 22 to 25 em which are reported of their pages, with margins of 6 mm; 13 pt is what one or two
 * steps more come to. A phone of 360 px, 160 to the inch, has 16 px type (7.2 pt) and margins of 20 px (3.175 mm).
 */
const screens: readonly Screen[] = [
  { name: '6-inch Kindle, large text', pixels: 1072, density: 300, type: 13, margin: 6 },
  { name: 'phone', pixels: 360, density: 160, type: 7.2, margin: 3.175 },
  { name: '6-inch Kindle', pixels: 1072, density: 300, type: 10, margin: 6 },
  { name: '7-inch Paperwhite', pixels: 1264, density: 300, type: 10, margin: 6 },
  { name: '10-inch Scribe', pixels: 1860, density: 300, type: 10, margin: 6 },
]

/** From the narrowest to the widest. */
export const kindlePages: readonly KindlePage[] = screens
  .map(({ name, pixels, density, type, margin }) => {
    const line = (pixels / density) * 25.4 - 2 * margin
    // A hair more, so that what comes out even is not lost to binary fractions.
    return { name, em: Math.floor(line / ((type / 72) * 25.4) + 1e-6) }
  })
  .toSorted((a, b) => a.em - b.em)

/** Names of the pages that something is too wide for. */
export function tooWideFor(em: number): string[] {
  return kindlePages.filter((page) => em > page.em).map(({ name }) => name)
}
