import { ownEntry } from '../../../base/own-entry.ts'
import { partsOfValue } from './parts-of-value.ts'

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** The colour that a value names, as far as it is plain: `#abc`, `#aabbcc`, `rgb()`, black, white and the grays. */
export function colourOf(value: string): Rgb | undefined {
  const text = value.trim().toLowerCase()
  const named = ownEntry(names, text)
  if (named !== undefined) return named
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1]
  if (digits !== undefined) {
    const pairs = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : digits.match(/../g)
    return triple((pairs ?? []).map((pair) => Number.parseInt(pair, 16)))
  }
  return /^rgba?\(/.test(text) ? triple(channelsOf(text)) : undefined
}

function channelsOf(text: string): number[] {
  return partsOfValue(text).flatMap((node) => {
    if (node.type === 'Number') return [Number(node.value)]
    return node.type === 'Percentage' ? [Number(node.value) * 2.55] : []
  })
}

function triple([red, green, blue]: readonly number[]): Rgb | undefined {
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
}

function grey(level: number): Rgb {
  return [level, level, level]
}

const names: Readonly<Record<string, Rgb>> = {
  black: grey(0),
  white: grey(255),
  dimgray: grey(105),
  dimgrey: grey(105),
  gray: grey(128),
  grey: grey(128),
  darkgray: grey(169),
  darkgrey: grey(169),
  silver: grey(192),
  lightgray: grey(211),
  lightgrey: grey(211),
  gainsboro: grey(220),
  whitesmoke: grey(245),
}
