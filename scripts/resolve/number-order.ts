/** A number cut into what two neighbours share and what tells them apart: `3.` and 2, `2(` and 3 of `2(c)`. */
interface Cut {
  readonly shared: string
  readonly value: number
}

/**
 * Whether a number follows another one directly: 3.2 after 3.1, 3.1b after 3.1a, V after IV, C after B.
 *
 * @param roman read letters as roman numerals, as parts have them
 */
export function follows(number: string, before: string, roman: boolean): boolean {
  const [one, two] = [cut(before, roman), cut(number, roman)]
  return one !== undefined && two !== undefined && one.shared === two.shared && two.value === one.value + 1
}

function cut(number: string, roman: boolean): Cut | undefined {
  const [, shared = '', digits, letters, closing = ''] = /^(.*?)(?:(\d+)|([A-Za-z]+))(\)?)$/.exec(number) ?? []
  if (digits !== undefined) return { shared: shared + closing, value: Number(digits) }
  if (letters === undefined) return undefined
  return { shared: shared + closing, value: roman ? romanValue(letters) : letterValue(letters) }
}

/** A → 1, AA → 27. */
function letterValue(letters: string): number {
  return [...letters.toUpperCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0)
}

const numerals: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** IV → 4. */
function romanValue(letters: string): number {
  const values = [...letters.toUpperCase()].map((letter) => numerals[letter] ?? 0)
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0)
}
