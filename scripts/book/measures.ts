import type { OutputConfig } from './config.ts'

/** The length of a line of text in one of the places where an output is read. */
export interface Measure {
  /** Name of the output. */
  readonly output: string
  /** What sets the width: the page, or the narrowest screen that an author should reckon with. */
  readonly on: 'page' | 'phone' | 'e-reader'
  /** In em of the body's text. */
  readonly em: number
}

/** What `templates/themes/octavo/page.css` says of the page; a test holds the two together. In mm and pt. */
export const octavoPage = { sides: 60, ends: 51, type: 10.3 } as const

/**
 * And what `print.css` says of paper: the same measure, as long as the page has room for it beside the inner margin of a
 * book of up to 700 pages and a narrow outer one, in mm; the text takes this share of the page's height.
 */
const octavoPaper = { measure: 117.8, inner: 23.05, outer: 12, text: 0.8 } as const

const pointsPerMillimetre = 72 / 25.4

/**
 * A phone of 360 px with 16 px type and a margin of 20 px on each side, as reading apps have it; an e-reader of six
 * inches (91 mm wide) with 6 mm margins and the type of its third step, 11.2 pt.
 */
const narrowest = { phone: 20, 'e-reader': 20 } as const

/**
 * The narrowest line that an output must do with: what is wider is cut off, or shrinks, or pushes the text aside.
 * Outputs without pages are read on anything; theirs is the narrowest of the devices that matter.
 */
export function measureOf(output: Pick<OutputConfig, 'name' | 'format' | 'profile' | 'page' | 'measure'>): Measure {
  const { name, format, profile, measure: said } = output
  if (format === 'pdf') {
    const em = (lineOnPage(output) * pointsPerMillimetre) / octavoPage.type
    return { output: name, on: 'page', em: said ?? Math.round(em * 10) / 10 }
  }
  const on = profile === 'kindle' ? 'e-reader' : 'phone'
  return { output: name, on, em: said ?? narrowest[on] }
}

/** The length of a line of text on a page, in mm. */
export function lineOnPage({ page, profile }: Pick<OutputConfig, 'page' | 'profile'>): number {
  const { measure, inner, outer } = octavoPaper
  return profile === 'print' ? Math.min(measure, page.width - inner - outer) : page.width - octavoPage.sides
}

/** The height of a page's text: the line of what stands on its side. In em of the body's text. */
export function sidewaysEm({ page, profile }: Pick<OutputConfig, 'page' | 'profile'>): number {
  const text = profile === 'print' ? page.height * octavoPaper.text : page.height - octavoPage.ends
  const em = (text * pointsPerMillimetre) / octavoPage.type
  return Math.round(em * 10) / 10
}
