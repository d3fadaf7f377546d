import type { Edit } from '../marked-content.ts'
import type { Operation } from '../content-operations.ts'
import { luminanceOf } from './luminance.ts'

/** What colours become: greys of equal parts a grey, or every colour its grey. */
export type Ink = 'full' | 'black'

const greyOf: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' }

/**
 * Edits that say greys as greys (ISO 32000-1 §8.6.8): a browser writes black as `0 0 0 rg`, which a press may set in four
 * inks, while `0 g` is black ink alone. With `black` every other RGB colour becomes its grey, too.
 */
export function inkEdits(
  { text, operations }: { readonly text: string; readonly operations: readonly Operation[] },
  ink: Ink,
): Edit[] {
  return operations.flatMap(({ operator, from, to }): Edit[] => {
    const grey = greyOf[operator]
    if (grey === undefined) return []
    const [red = 0, green = red, blue = red] = text.slice(from, to).split(/\s+/).map(Number)
    if (![red, green, blue].every(Number.isFinite)) return []
    const equal = red === green && green === blue
    if (!equal && ink === 'full') return []
    return [{ from, to, text: `${short(equal ? red : luminanceOf(red, green, blue))} ${grey}` }]
  })
}

/** Four digits, as Chromium writes colours; no zero before the point. */
function short(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace(/^0\./, '.')
}
