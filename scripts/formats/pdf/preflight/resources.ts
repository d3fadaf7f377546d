import { PDFDict, type PDFObject, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { fontMetrics, type FontMetrics } from './font-metrics.ts'

const name = (words: string): PDFName => PDFName.of(words)

/** What a page or a group draws by name (ISO 32000-1 §7.8.3). Fonts are read once for the whole file. */
export interface Resources {
  readonly dict: PDFDict | undefined
  readonly fonts: Map<PDFDict, FontMetrics>
}

function named({ dict }: Resources, kind: string, word: string): PDFObject | undefined {
  const table = dict?.lookup(name(kind))
  return table instanceof PDFDict ? table.lookup(name(word)) : undefined
}

export function fontNamed(resources: Resources, word: string): FontMetrics | undefined {
  const font = named(resources, 'Font', word)
  if (!(font instanceof PDFDict)) return undefined
  const known = resources.fonts.get(font) ?? fontMetrics(font)
  resources.fonts.set(font, known)
  return known
}

export function drawnNamed(resources: Resources, word: string): PDFRawStream | undefined {
  const drawn = named(resources, 'XObject', word)
  return drawn instanceof PDFRawStream ? drawn : undefined
}

/** Whether a graphics state lets something through: constant alpha under 1, or a soft mask (§11.6.4). */
export function letsThrough(resources: Resources, word: string): boolean {
  const state = named(resources, 'ExtGState', word)
  if (!(state instanceof PDFDict)) return false
  const under = (key: string): boolean => {
    const alpha = state.lookup(name(key))
    return alpha instanceof PDFNumber && alpha.asNumber() < 1
  }
  return under('ca') || under('CA') || state.lookup(name('SMask')) instanceof PDFDict
}

/** Whether a pattern or gradient of that name has colours of red, green and blue. */
export function colouredNamed(resources: Resources, word: string): boolean {
  const pattern = named(resources, 'Pattern', word)
  const shading = pattern instanceof PDFDict ? pattern.lookup(name('Shading')) : named(resources, 'Shading', word)
  return shading instanceof PDFDict && shading.lookup(name('ColorSpace')) === name('DeviceRGB')
}
