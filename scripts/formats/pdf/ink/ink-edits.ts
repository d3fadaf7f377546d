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
export function inkedOperation(operator: string, written: string, ink: Ink): string | undefined {
  const grey = greyOf[operator]
  if (grey === undefined) return undefined
  const [red = 0, green = red, blue = red] = written.trim().split(/\s+/).map(Number)
  if (![red, green, blue].every(Number.isFinite)) return undefined
  const equal = red === green && green === blue
  if (!equal && ink === 'full') return undefined
  return `${short(equal ? red : luminanceOf(red, green, blue))} ${grey}`
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
