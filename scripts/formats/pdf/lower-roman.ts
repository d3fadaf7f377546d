const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** 4 → iv. */
export function lowerRoman(number: number): string {
  let rest = number
  let made = ''
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) made += numeral
  }
  return made
}

/** iv → 4. */
export function romanValue(numeral: string): number {
  let rest = numeral
  let made = 0
  for (const [value, letters] of numerals) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) made += value
  }
  return made
}
