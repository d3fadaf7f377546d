const named: Readonly<Record<string, number>> = {
  veryverythinmathspace: 1 / 18,
  verythinmathspace: 2 / 18,
  thinmathspace: 3 / 18,
  mediummathspace: 4 / 18,
  thickmathspace: 5 / 18,
  verythickmathspace: 6 / 18,
  veryverythickmathspace: 7 / 18,
}

/** Ems per unit; px and absolute units at a 16 px type size, only to compare lengths, never to write them. */
const ems: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.442,
  mu: 1 / 18,
  px: 1 / 16,
  pt: 1 / 12,
  pc: 1,
  in: 6,
  cm: 2.362,
  mm: 0.2362,
}

const pattern = /^([+-]?(?:\d+\.?\d*|\.\d+))(em|ex|mu|px|pt|pc|in|cm|mm)?$/

/** A MathML 3 length (`3pt`, `2mu`, `thinmathspace`, `0`) in em, or undefined for what is none. */
export function emsOf(value: unknown): number | undefined {
  const text = String(value).trim()
  const space = named[text.replace(/^negative/, '')]
  if (space !== undefined) return text.startsWith('negative') ? -space : space
  const match = pattern.exec(text)
  if (match === null) return undefined
  const number = Number(match[1])
  if (match[2] === undefined) return number === 0 ? 0 : undefined
  return number * (ems[match[2]] ?? 1)
}

/** The length as MathML Core knows it: absolute units stay, `mu` and names become em. */
export function lengthOf(value: unknown): string | undefined {
  const size = emsOf(value)
  if (size === undefined) return undefined
  if (size === 0) return '0'
  const match = pattern.exec(String(value).trim())
  const unit = match?.[2]
  if (unit === undefined || unit === 'mu' || unit === 'em') return em(size)
  return `${round(Number(match?.[1]))}${unit}`
}

/** `0.2778em`; zero carries no unit. */
export function em(size: number): string {
  const rounded = round(size)
  return rounded === 0 ? '0' : `${rounded}em`
}

function round(size: number): number {
  return Math.round(size * 10_000) / 10_000 + 0
}
