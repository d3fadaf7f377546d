/** Commands with an argument in braces: nothing but TeX looks so. */
const command =
  /\\(?:d?frac|tfrac|sqrt|binom|mathrm|mathbf|mathbb|mathcal|mathit|operatorname|overline|underbrace|hat|vec|bar|text|begin)\s*[{[]/
/** Pairs of delimiters; what stands between them must look like a formula. */
const delimiters = [
  ['$$', '$$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
] as const
/** A single pair of dollars, as TeX wants it: no space within, no digit after. */
const dollars = /(?<![\\$\w])\$(?=\S)([^$\n]{1,200}?)(?<=\S)\$(?![\d$])/g

/** The first piece of a text that is TeX and not prose, shortened; undefined when there is none. */
export function findTex(text: string): string | undefined {
  if (!/[\\$]/.test(text)) return undefined
  const plain = command.exec(text)
  if (plain !== null) return text.slice(plain.index, plain.index + 40)
  const starts = delimiters.map(([open, close]) => firstFormula(text, open, close)).filter((at) => at !== undefined)
  if (starts.length > 0) return text.slice(Math.min(...starts)).slice(0, 40)
  for (const match of text.matchAll(dollars)) {
    // Prices and shell variables stand between dollars too; commands and powers do not.
    if (/\\[A-Za-z]+|\^|_\{/.test(match[1] ?? '')) return match[0].slice(0, 40)
  }
  return undefined
}

/** Where the first pair opens that holds a formula of at most 500 characters; time is linear in the text. */
function firstFormula(text: string, open: string, close: string): number | undefined {
  let end = -1
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, at + 1)) {
    const from = at + open.length
    if (end <= from) end = text.indexOf(close, from + 1)
    if (end === -1) return undefined
    const inner = end - from > 500 ? '' : text.slice(from, end)
    if (inner === '' || (open === '$$' && inner.includes('$'))) continue
    if (looksLikeFormula(inner)) return at
    at = end + close.length - 1
  }
  return undefined
}

/** `\(a\)` alone may be a regular expression: a letter by itself counts, a word does not. */
function looksLikeFormula(inner: string): boolean {
  const formula = inner.trim()
  return /\\[A-Za-z]+|[\^_=<>+]/.test(formula) || /^[A-Za-z]'?$/.test(formula)
}
