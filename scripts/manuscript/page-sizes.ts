import { trimSizes } from '../book/trim-sizes.ts'

/** Names that `pageSize` knows. */
export const pageNames: readonly string[] = trimSizes.map(({ name }) => name)

const units: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4 }

/** `a5`, `6x9in`, `152.4 × 228.6 mm` → width and height in mm; undefined for other words and for what no press takes. */
export function pageSize(words: string): { readonly width: number; readonly height: number } | undefined {
  const [, wide, high, unit = ''] = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in)$/i.exec(words.trim()) ?? []
  const scale = units[unit.toLowerCase()]
  if (scale === undefined) {
    const known = trimSizes.find(({ name }) => name === words.trim().toLowerCase())
    return known && { width: known.width, height: known.height }
  }
  const [width = 0, height = 0] = [wide, high].map((length) => Math.round(Number(length) * scale * 1000) / 1000)
  return Math.min(width, height) < 60 || Math.max(width, height) > 600 ? undefined : { width, height }
}

/** `3mm`, `0.125in` → mm; undefined for other words and for more than 25 mm. */
export function lengthOf(words: string): number | undefined {
  const [, length, unit = ''] = /^(\d+(?:\.\d+)?)\s*(mm|cm|in)$/i.exec(words.trim()) ?? []
  const scale = units[unit.toLowerCase()]
  const millimetres = scale === undefined ? Infinity : Math.round(Number(length) * scale * 1000) / 1000
  return millimetres > 25 ? undefined : millimetres
}
