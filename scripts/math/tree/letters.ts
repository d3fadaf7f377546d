/** First code points of the mathematical alphanumerics: capitals, small letters, digits, Greek (Unicode 15, ch. 22.2). */
interface Alphabet {
  readonly upper?: number
  readonly lower?: number
  readonly digit?: number
  readonly greek?: number
}

const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: { upper: 0x1d400, lower: 0x1d41a, digit: 0x1d7ce, greek: 0x1d6a8 },
  italic: { upper: 0x1d434, lower: 0x1d44e, greek: 0x1d6e2 },
  'bold-italic': { upper: 0x1d468, lower: 0x1d482, digit: 0x1d7ce, greek: 0x1d71c },
  script: { upper: 0x1d49c, lower: 0x1d4b6 },
  'bold-script': { upper: 0x1d4d0, lower: 0x1d4ea, digit: 0x1d7ce },
  fraktur: { upper: 0x1d504, lower: 0x1d51e },
  'bold-fraktur': { upper: 0x1d56c, lower: 0x1d586, digit: 0x1d7ce },
  'double-struck': { upper: 0x1d538, lower: 0x1d552, digit: 0x1d7d8 },
  'sans-serif': { upper: 0x1d5a0, lower: 0x1d5ba, digit: 0x1d7e2 },
  'bold-sans-serif': { upper: 0x1d5d4, lower: 0x1d5ee, digit: 0x1d7ec, greek: 0x1d756 },
  'sans-serif-italic': { upper: 0x1d608, lower: 0x1d622, digit: 0x1d7e2 },
  'sans-serif-bold-italic': { upper: 0x1d63c, lower: 0x1d656, digit: 0x1d7ec, greek: 0x1d790 },
  monospace: { upper: 0x1d670, lower: 0x1d68a, digit: 0x1d7f6 },
}

const texNames: Readonly<Record<string, string>> = {
  '-tex-calligraphic': 'script',
  '-tex-bold-calligraphic': 'bold-script',
  '-tex-mathit': 'italic',
  '-tex-oldstyle': 'normal',
  '-tex-bold-oldstyle': 'bold',
  '-tex-variant': 'normal',
}

/** Letters that Unicode had before it got the alphabets; their places in those are empty. */
const holes: Readonly<Record<number, string>> = {
  0x1d455: 'ℎ', 0x1d49d: 'ℬ', 0x1d4a0: 'ℰ', 0x1d4a1: 'ℱ', 0x1d4a3: 'ℋ', 0x1d4a4: 'ℐ', 0x1d4a7: 'ℒ', 0x1d4a8: 'ℳ',
  0x1d4ad: 'ℛ', 0x1d4ba: 'ℯ', 0x1d4bc: 'ℊ', 0x1d4c4: 'ℴ', 0x1d506: 'ℭ', 0x1d50b: 'ℌ', 0x1d50c: 'ℑ', 0x1d515: 'ℜ',
  0x1d51d: 'ℨ', 0x1d53a: 'ℂ', 0x1d53f: 'ℍ', 0x1d545: 'ℕ', 0x1d547: 'ℙ', 0x1d548: 'ℚ', 0x1d549: 'ℝ', 0x1d551: 'ℤ',
} // prettier-ignore

/** The Greek alphabets, in their order. */
const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ'

/** MathJax's own names and MathML's, brought to MathML's. */
export function variantOf(mathvariant: string): string {
  return texNames[mathvariant] ?? mathvariant
}

/** `R` in `double-struck` → `ℝ`. Characters that the alphabet lacks stay as they are (MathML Core knows no mathvariant). */
export function lettersOf(text: string, variant: string): string {
  const alphabet = alphabets[variant]
  if (alphabet === undefined) return text
  return Array.from(text, (char) => letter(char, variant, alphabet)).join('')
}

function letter(char: string, variant: string, { upper, lower, digit, greek: first }: Alphabet): string {
  const code = char.codePointAt(0) ?? 0
  if (char >= 'A' && char <= 'Z') return at(upper, code - 0x41, char)
  if (char >= 'a' && char <= 'z') return at(lower, code - 0x61, char)
  if (char >= '0' && char <= '9') return at(digit, code - 0x30, char)
  if (char === 'ı' && variant === 'italic') return '𝚤'
  if (char === 'ȷ' && variant === 'italic') return '𝚥'
  const index = greek.indexOf(char)
  return index < 0 || char.length !== 1 ? char : at(first, index, char)
}

function at(first: number | undefined, index: number, char: string): string {
  if (first === undefined) return char
  return holes[first + index] ?? String.fromCodePoint(first + index)
}
