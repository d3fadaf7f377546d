import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { PlacedImage } from './images.ts'

/** Amazon's limit for one picture, and what Send to Kindle takes as a whole by mail; MB of 10⁶ bytes. */
const usual = { each: 5, total: 50 }

/** Pictures over the budget of an output, and all of them together. By path. */
export function overweight(
  images: ReadonlyMap<string, PlacedImage>,
  output: string,
  { each = usual.each, total = usual.total }: NonNullable<OutputConfig['images']> = {},
): VFileMessage[] {
  const weights = [...images].map(([path, { bytes }]) => ({ path, weight: Buffer.byteLength(bytes) / 1_000_000 }))
  const heavy = weights.filter(({ weight }) => weight > each)
  const sum = weights.reduce((all, { weight }) => all + weight, 0)
  return [
    ...heavy.map(({ path, weight }) =>
      message({
        severity: 'warning',
        ruleId: 'image-weight',
        reason: `Unexpected picture of ${weight.toFixed(1)} MB, expected at most ${each} MB.`,
        note: 'Save it with fewer pixels: 1600 in a row fill a page in print quality.',
        file: path,
      }),
    ),
    ...(sum > total ? [overBudget(weights, sum, total, output)] : []),
  ]
}

function overBudget(
  weights: readonly { readonly path: string; readonly weight: number }[],
  sum: number,
  total: number,
  output: string,
): VFileMessage {
  const heaviest = weights.toSorted((a, b) => b.weight - a.weight || (a.path < b.path ? -1 : 1)).slice(0, 3)
  const names = heaviest.map(({ path, weight }) => `${path} (${weight.toFixed(1)} MB)`).join(', ')
  return message({
    severity: 'warning',
    ruleId: 'image-budget',
    reason: `Unexpected ${sum.toFixed(1)} MB of pictures in \`${output}\`, expected at most ${total} MB.`,
    note: `The heaviest are ${names}. Let \`images: { width: … }\` scale photographs down, or raise \`images: { total: … }\`.`,
  })
}
