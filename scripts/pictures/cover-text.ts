import { Resvg } from '@resvg/resvg-js'
import { xmlAttribute, xmlText } from '../base/xhtml.ts'
import type { Theme } from '../book/theme.ts'
import { drawingFonts } from './drawing.ts'

/** How a line is set. */
export interface Setting {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** In px of the cover. */
  readonly size: number
  /** Letter-spacing in em. */
  readonly tracking?: number | undefined
}

/** Width of a text in px at size 1, by its outlines. */
export type Measure = (text: string, setting: Omit<Setting, 'size'>) => number

/** A measure that draws with the theme's fonts; it remembers what it measured. */
export function measureWith(theme: Theme): Measure {
  const known = new Map<string, number>()
  return (text, setting) => {
    const key = [setting.family, setting.weight, setting.style, text].join('\n')
    let width = known.get(key)
    if (width === undefined) {
      const line = textElement(text, 0, 200, { ...setting, tracking: undefined, size: 100 }, '#000000')
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 400">${line}</svg>`
      width = (new Resvg(svg, { font: drawingFonts(theme) }).getBBox()?.width ?? 0) / 100
      known.set(key, width)
    }
    return width + (setting.tracking ?? 0) * text.length
  }
}

/** A line of text with its baseline at `y`. */
export function textElement(text: string, x: number, y: number, setting: Setting, fill: string): string {
  const spacing =
    setting.tracking === undefined ? '' : ` letter-spacing="${(setting.tracking * setting.size).toFixed(1)}"`
  return (
    `<text x="${x}" y="${Math.round(y)}" font-family="${xmlAttribute(setting.family)}" font-weight="${setting.weight}" ` +
    `font-style="${setting.style}" font-size="${setting.size}"${spacing} fill="${fill}">${xmlText(text)}</text>`
  )
}

/**
 * Breaks a text into the fewest lines that fit `width` px, then evens them out: among the ways with that many lines the
 * one whose longest line is shortest. Undefined when a single word is too wide or more than `most` lines are needed.
 */
export function breakLines(
  text: string,
  setting: Setting,
  width: number,
  most: number,
  measure: Measure,
): readonly string[] | undefined {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const wide = (line: string): number => measure(line, setting) * setting.size
  for (let count = 1; count <= Math.min(most, words.length); count += 1) {
    const best = evenest(words, count, wide)
    if (best !== undefined && Math.max(...best.map(wide)) <= width) return best
  }
  return undefined
}

/** Titles are short: trying every way costs little. */
function evenest(words: readonly string[], count: number, wide: (line: string) => number): string[] | undefined {
  if (words.length < count) return undefined
  if (count === 1) return [words.join(' ')]
  let best: string[] | undefined
  let bestWidth = Infinity
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const rest = evenest(words.slice(first), count - 1, wide)
    if (rest === undefined) continue
    const lines = [words.slice(0, first).join(' '), ...rest]
    const widest = Math.max(...lines.map(wide))
    if (widest < bestWidth) [best, bestWidth] = [lines, widest]
  }
  return best
}
