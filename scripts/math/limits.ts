/** What a formula may cost. The largest of the 5,949 formulas in the corpus uses less than a tenth of each. */
export const limits = {
  /** Characters of TeX; the parse of a long sum is quadratic. */
  length: 20_000,
  /** Characters of a macro's expansion. */
  buffer: 50_000,
  /** Arguments and groups, each of which gets a parser of its own. */
  parsers: 20_000,
  /** Nodes of the tree, cells of matrices among them. */
  nodes: 40_000,
  /** Elements within elements. */
  depth: 150,
} as const
