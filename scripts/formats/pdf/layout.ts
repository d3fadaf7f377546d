import type { ExposedBlock } from '../../book/exposed-block.ts'

/**
 * What Node and the page that lays out a run say to each other: plain data, through `evaluate`. The script in the page is
 * `galley/`, bundled; it answers as `octavo.layOut(request)`. Afterwards the tab holds the finished pages, each an
 * element `.page` of the text area's size, and may be printed.
 *
 * The tab has the sheet, the fonts and the medium `print` from the start. It replaces the body by `html`, awaits its
 * pictures, and calls the global function `octavoBeforeMeasuring`, where there is one, on the finished galley and before
 * it measures anything (math/fence-fix.ts narrows fences then).
 */
export interface LayoutRequest {
  /** What stands in the run's `<section class="document">`, that element included, folios filled in. */
  readonly html: string
  /** The text area in px. */
  readonly area: { readonly width: number; readonly height: number }
  /** px beside the text area up to the edge of the sheet, that what is too wide may reach into; none where nothing is said. */
  readonly spare?: number | undefined
  readonly columns: number
  readonly bottom: 'flush' | 'ragged'
  /** Which side the first page is, where pages lie side by side; absent where they are shown one by one. */
  readonly firstSide?: 'verso' | 'recto' | undefined
  /** `lang` of the book, which marks for tags are put onto. */
  readonly language: string
  /** Said at a part that goes on from the page before: "continued". */
  readonly words: { readonly continued: string; readonly continues: string }
  /** The least scale of a formula or listing that is too wide, 0.85; one that would be smaller is told. */
  readonly leastScale: number
}

export interface Layout {
  readonly pages: readonly LaidPage[]
  readonly places: readonly LaidPlace[]
  readonly problems: readonly LayoutProblem[]
  /** For reports: how well lines are filled. */
  readonly lines: LineStatistics
  /** ms by step: `galley`, `units`, `breaks`, `compose`, `verify`. Never part of an artifact. */
  readonly times: Readonly<Record<string, number>>
}

export interface LaidPage {
  /** px of the text area that is filled. */
  readonly filled: number
  /** Id and depth (1 for h1) of headings on it, in order. */
  readonly headings: readonly { readonly id: string; readonly depth: number }[]
  /** Nothing but a float turned on its side, or a plate: no running head is set over it. */
  readonly bare: boolean
  /** Bare, and what stands on it is turned to the left: a screen may show the page turned to the right. */
  readonly turned?: boolean | undefined
  /** Blocks that reach out of the text area, px, and pictures of pixels, with their places (`line:column`) in the Markdown. */
  readonly exposed?: readonly (Pick<ExposedBlock, 'beyond' | 'density'> & { readonly at: string })[] | undefined
}

/** Where an id came to stand: 0-based page of the run, px from the upper left corner of the text area. */
export interface LaidPlace {
  readonly id: string
  readonly page: number
  readonly x: number
  readonly y: number
}

export interface LayoutProblem {
  readonly kind: string
  readonly page: number
  /** `line:column` in the Markdown, from the nearest `data-at`. */
  readonly at?: string | undefined
  /** The first words of what it is about. */
  readonly about: string
  readonly amount?: number | undefined
  /** Of a short page, what kept it short: `ShortBecause` of the plan. */
  readonly because?: string | undefined
}

export interface LineStatistics {
  readonly justified: number
  /** Justified paragraphs that could not be broken anew and have the lines that the browser gives them. */
  readonly left: number
  /** Of the widest word space in a justified line to the font's own: the number of lines in each class up to 1.5, 2, 3, more. */
  readonly spaces: readonly number[]
  readonly hyphenated: number
  /** The worst lines, worst first. */
  readonly worst: readonly {
    readonly ratio: number
    readonly page: number
    readonly at?: string | undefined
    readonly text: string
  }[]
}
