import type { OutputConfig, PageSetting } from './config.ts'

/** The length of a line of text in one of the places where an output is read. */
export interface Measure {
  /** Name of the output. */
  readonly output: string
  /** What sets the width: the page, or the narrowest screen that an author should reckon with. */
  readonly on: 'page' | 'phone' | 'e-reader'
  /** In em of the body's text. */
  readonly em: number
}

/** What the tokens of `octavo` come to, for who reads a book without its theme; a test holds the two together. */
export const octavoSetting: PageSetting = {
  sides: 54.8,
  ends: 44,
  measure: 123,
  type: 10,
  codeType: 8.3,
  codeInset: 2.93,
  bottom: 'flush',
}

/**
 * What paper takes of the measure where the page is narrow: the inner margin of a book of up to 700 pages, and a narrow outer
 * one, in mm. The text takes this share of the page's height.
 */
const paper = { inner: 23.05, outer: 12, text: 0.825 } as const

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
export function measureOf(
  output: Pick<OutputConfig, 'name' | 'format' | 'profile' | 'page' | 'measure' | 'setting'>,
): Measure {
  const { name, format, profile, measure: said } = output
  if (format === 'pdf') {
    const em = (lineOnPage(output) * pointsPerMillimetre) / settingOf(output).type
    return { output: name, on: 'page', em: said ?? Math.round(em * 10) / 10 }
  }
  const on = profile === 'kindle' ? 'e-reader' : 'phone'
  return { output: name, on, em: said ?? narrowest[on] }
}

/** How the theme of an output sets its pages. */
export function settingOf({ setting }: Pick<OutputConfig, 'setting'>): PageSetting {
  return setting ?? octavoSetting
}

/** The length of a line of text on a page, in mm. */
export function lineOnPage(output: Pick<OutputConfig, 'page' | 'profile' | 'setting'>): number {
  const { page, profile } = output
  const { measure, sides } = settingOf(output)
  return profile === 'print' ? Math.min(measure, page.width - paper.inner - paper.outer) : page.width - sides
}

/** The height of a page's text: the line of what stands on its side. In em of the body's text. */
export function sidewaysEm(output: Pick<OutputConfig, 'page' | 'profile' | 'setting'>): number {
  const { page, profile } = output
  const { ends, type } = settingOf(output)
  const text = profile === 'print' ? page.height * paper.text : page.height - ends
  const em = (text * pointsPerMillimetre) / type
  return Math.round(em * 10) / 10
}
