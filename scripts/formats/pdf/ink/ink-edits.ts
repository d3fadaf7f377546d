import type { Edit } from '../edits.ts'
import type { Operation } from '../content-operations.ts'
import { luminanceOf } from './luminance.ts'

/** What colours become: greys of equal parts a grey, or every colour its grey. */
export type Ink = 'full' | 'black'

const greyOf: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' }

/**
 * An operation as it is in an ink; undefined where nothing changes. Greys are said as greys (ISO 32000-1 §8.6.8): a browser
 * writes black as `0 0 0 rg`, which a press may set in four inks, while `0 g` is black ink alone. In `black` every other RGB
 * colour becomes its grey, too.
 *
 * @param written its operands and its operator
 */
function inkedOperation(operator: string, written: string, ink: Ink): string | undefined {
  if (greyOf[operator] === undefined) return undefined
  const [red = 0, green = red, blue = red] = written.trim().split(/\s+/).map(Number)
  return inkedColour(operator, red, green, blue, ink)
}

/** The same of `rg` and `RG` with their operands as numbers. */
export function inkedColour(operator: string, red: number, green: number, blue: number, ink: Ink): string | undefined {
  const equal = red === green && green === blue
  if (!Number.isFinite(red + green + blue) || (!equal && ink === 'full')) return undefined
  return `${short(equal ? red : luminanceOf(red, green, blue))} ${greyOf[operator] ?? operator}`
}

/** What `inkedOperation` changes in a content stream. */
export function inkEdits(
  { text, operations }: { readonly text: string; readonly operations: readonly Operation[] },
  ink: Ink,
): Edit[] {
  return operations.flatMap(({ operator, from, to }): Edit[] => {
    const made = greyOf[operator] && inkedOperation(operator, text.slice(from, to), ink)
    return made === undefined ? [] : [{ from, to, text: made }]
  })
}

/** Four digits, as Chromium writes colours; no zero before the point. */
function short(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace(/^0\./, '.')
}
