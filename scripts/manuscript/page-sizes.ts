/** Trim sizes by name, in mm. Printers on demand list the inch sizes; the others are what the trade calls paper. */
const named: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  a5: [148, 210],
  b5: [176, 250],
  letter: [215.9, 279.4],
  // 5.5 × 8.5 in and 6 × 9 in: what American paperbacks are cut to.
  digest: [139.7, 215.9],
  trade: [152.4, 228.6],
  demy: [138, 216],
  royal: [156, 234],
  'crown-quarto': [189, 246],
}

/** Names that `pageSize` knows. */
export const pageNames: readonly string[] = Object.keys(named)

const units: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4 }

/** `a5`, `6x9in`, `152.4 × 228.6 mm` → width and height in mm; undefined for other words and for what no press takes. */
export function pageSize(words: string): { readonly width: number; readonly height: number } | undefined {
  const [, wide, high, unit = ''] = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in)$/i.exec(words.trim()) ?? []
  const scale = units[unit.toLowerCase()]
  const [width, height] =
    scale === undefined
      ? (named[words.trim().toLowerCase()] ?? [])
      : [Number(wide) * scale, Number(high) * scale].map((length) => Math.round(length * 1000) / 1000)
  if (width === undefined || height === undefined || Math.min(width, height) < 60 || Math.max(width, height) > 600)
    return undefined
  return { width, height }
}
