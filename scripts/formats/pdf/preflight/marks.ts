import type { Box } from './box.ts'

/** A picture of pixels as it lies on a page. */
export interface PlacedPicture {
  readonly box: Box
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Dots to the inch in the direction that has fewer. */
  readonly density: number
}

/** How a page's colours are said. */
export interface Colours {
  /** Parts that are no grey, in text, lines, gradients or pictures. */
  colour: boolean
  /** Greys as three equal parts, which may be printed in four inks. */
  mixedGrey: boolean
}

/** What a page shows, where; boxes are in pt of the page. */
export interface Marks {
  /** Around all text that shows something. */
  text: Box | undefined
  /** Around all other paint that is not white. */
  readonly art: Box[]
  readonly pictures: PlacedPicture[]
  readonly colours: Colours
  /** Whether anything lets through what lies below it. */
  transparent: boolean
  /** False where the page holds what this reader does not understand. */
  whole: boolean
}

export function noMarks(): Marks {
  return {
    text: undefined,
    art: [],
    pictures: [],
    colours: { colour: false, mixedGrey: false },
    transparent: false,
    whole: true,
  }
}
