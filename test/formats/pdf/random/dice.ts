import { randomOf } from '../../../hostile/fuzz/random.ts'

/** Chance that can be had again: the same seed gives the same throws. */
export interface Dice {
  /** A whole number from `least` to `most`, both of them possible. */
  readonly between: (least: number, most: number) => number
  /** True in `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value
}

export function diceOf(seed: number): Dice {
  const { below, chance } = randomOf(seed)
  const between = (least: number, most: number): number => least + below(most - least + 1)
  return {
    between,
    chance: (percent) => chance(percent / 100),
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  }
}
