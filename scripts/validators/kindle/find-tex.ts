/** Commands with an argument in braces: nothing but TeX looks so. */
const command =
  /\\(?:d?frac|tfrac|sqrt|binom|mathrm|mathbf|mathbb|mathcal|mathit|operatorname|overline|underbrace|hat|vec|bar|text|begin)\s*[{[]/
/** A pair of delimiters; what stands between them must look like a formula. */
const delimited = /\$\$([^$]{1,500})\$\$|\\\(([^]{1,500}?)\\\)|\\\[([^]{1,500}?)\\\]/g
/** A single pair of dollars, as TeX wants it: no space within, no digit after. */
const dollars = /(?<![\\$\w])\$(?=\S)([^$\n]{1,200}?)(?<=\S)\$(?![\d$])/g

/** The first piece of a text that is TeX and not prose, shortened; undefined when there is none. */
export function findTex(text: string): string | undefined {
  if (!/[\\$]/.test(text)) return undefined
  const plain = command.exec(text)
  if (plain !== null) return text.slice(plain.index, plain.index + 40)
  for (const match of text.matchAll(delimited)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? ''
    if (looksLikeFormula(inner)) return match[0].slice(0, 40)
  }
  for (const match of text.matchAll(dollars)) {
    // Prices and shell variables stand between dollars too; commands and powers do not.
    if (/\\[A-Za-z]+|\^|_\{/.test(match[1] ?? '')) return match[0].slice(0, 40)
  }
  return undefined
}

/** `\(a\)` alone may be a regular expression: a letter by itself counts, a word does not. */
function looksLikeFormula(inner: string): boolean {
  const formula = inner.trim()
  return /\\[A-Za-z]+|[\^_=<>+]/.test(formula) || /^[A-Za-z]'?$/.test(formula)
}
