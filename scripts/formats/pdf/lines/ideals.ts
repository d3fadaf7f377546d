/** What good lines are. Ratios are of a word space to the font's own. */
export interface Ideals {
  /** px of the text's own word space, which the ratios count with. */
  readonly space: number
  /** The narrowest space. */
  readonly least: number
  /** A line of such spaces is as bad as one of the narrowest. */
  readonly loose: number
  /** A line whose spaces would be wider is not filled: it ends short of the margin. */
  readonly widest: number
}

/**
 * Word spaces are good from four fifths of the font's own, below which words of a face with narrow spaces run together,
 * to three fifths more, above which lines fall apart (Bringhurst, The Elements of Typographic Style, §2.1.1).
 */
export const goodLines = { least: 0.8, loose: 1.6, widest: 3.5 } as const

/** Demerits beside those of the spaces, in the units of Knuth and Plass: a line has (1 + badness + hyphen)². */
const costs = {
  hyphen: 80,
  /** Two lines in a row that end in hyphens. */
  twoHyphens: 12_000,
  /** Three and more. */
  ladder: 1_000_000,
  /** A tight line beside a loose one. */
  contrast: 6_000,
  /** The line before the last one ends in a hyphen. */
  hyphenBeforeLast: 5_000,
  /** A last line that does not reach past the indent of the paragraph below. */
  shortLast: 40_000,
} as const

/** Penalties of divisions within what is read as one. A line with spaces of twice the font's own has 460, and of two and a half 1,560. */
export const divisionPenalties = {
  /** After "=" and its kin. */
  relation: 150,
  /** After a plus or minus. */
  sum: 450,
  /** After a sign of multiplication. */
  product: 900,
  /** More in a formula that is shorter than this, in em. */
  short: 700,
  shortFormula: 8,
  /** After a hyphen in code. */
  code: 500,
  /** After the hyphen of "e-mail" and "B-tree". */
  letter: 3_000,
  /** Between a word and the number that belongs to it: "Section 13.2". */
  number: 1_000,
} as const

/** How far spaces are from the ideal: 100 at the limits of what is good, by the third power of the distance. */
function badness(ratio: number, { least, loose }: Ideals): number {
  const off = ratio >= 1 ? (ratio - 1) / (loose - 1) : (1 - ratio) / (1 - least)
  return Math.min(100 * off ** 3, 100_000)
}

/** 0 tight, 1 decent, 2 loose, 3 very loose: neighbours should not differ by more than one. */
export function fitness(ratio: number): number {
  return ratio < 0.92 ? 0 : ratio < 1.3 ? 1 : ratio < 1.7 ? 2 : 3
}

/** What a line is judged by beside its spaces. */
export interface Standing {
  readonly divided: boolean
  readonly penalty: number
  /** Lines in a row before it that end in hyphens. */
  readonly hyphensBefore: number
  readonly fitness: number
  readonly fitnessBefore: number
  /** Of the paragraph's last line, if it is not the only one: the share of the width that it fills. */
  readonly filled: number | undefined
}

/** Demerits of a line. */
export function demerits(ratio: number, standing: Standing, ideals: Ideals): number {
  const { divided, penalty, hyphensBefore, filled } = standing
  let sum = (1 + badness(ratio, ideals) + (divided ? costs.hyphen : 0)) ** 2 + penalty ** 2
  if (divided && hyphensBefore > 0) sum += hyphensBefore === 1 ? costs.twoHyphens : costs.ladder
  if (Math.abs(standing.fitness - standing.fitnessBefore) > 1) sum += costs.contrast
  if (filled !== undefined && hyphensBefore > 0) sum += costs.hyphenBeforeLast
  if (filled !== undefined && filled < 0.1) sum += costs.shortLast
  return sum
}
