/** Bounds on one XML document; every one of them is far beyond what a book needs. */
export interface XmlLimits {
  /** Open elements at once. saxes is quadratic in depth, so this is a limit on time as well. */
  readonly depth: number
  /** UTF-16 units of text. */
  readonly size: number
  /** Elements and text nodes: what bounds the memory of the tree. */
  readonly nodes: number
  /** Attributes on one element. */
  readonly attributes: number
}

export const xmlLimits: XmlLimits = { depth: 256, size: 32_000_000, nodes: 1_000_000, attributes: 1000 }
