/** What a formula may cost. The greediest of 5,949 formulas of other projects needs 104 parsers, 2,274 nodes, 17 levels. */
export const limits = {
  /** Characters of TeX; the parse of a long sum is quadratic. */
  length: 20_000,
  /** Characters of a macro's expansion. */
  buffer: 50_000,
  /** Arguments and groups, each of which gets a parser of its own. */
  parsers: 5_000,
  /** Nodes of MathJax's tree, cells of matrices among them. */
  nodes: 25_000,
  /** Elements within elements of the MathML. */
  depth: 150,
} as const
