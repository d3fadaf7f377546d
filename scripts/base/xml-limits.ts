/** Bounds on one XML document; every one of them is far beyond what a book needs. */
export interface XmlLimits {
  /** Open elements at once. saxes is quadratic in depth, so this is a limit on time as well. */
  readonly depth: number
  /** UTF-16 units of text. */
  readonly size: number
  /** Elements, attributes and text nodes: what bounds the memory of the tree. */
  readonly nodes: number
  /** Attributes on one element. */
  readonly attributes: number
  /** UTF-16 units of an attribute that is a list of words, as `class` is: it is split for each element that asks. */
  readonly words: number
  /** UTF-16 units of a `style` attribute. */
  readonly style: number
}

export const xmlLimits: XmlLimits = {
  depth: 256,
  size: 32_000_000,
  nodes: 1_000_000,
  attributes: 1000,
  words: 10_000,
  style: 100_000,
}

/** Attributes that hold a list of words, by local name. */
const wordLists: ReadonlySet<string> = new Set(['class', 'type', 'role', 'rel', 'properties', 'headers', 'ping'])

/** How long an attribute may be. */
export function lengthLimit(local: string, limits: XmlLimits): number {
  return local === 'style' ? limits.style : wordLists.has(local) ? limits.words : Infinity
}

/** Bounds on META-INF/encryption.xml, which names at most each file of the archive once, in ten nodes or so. */
export const encryptionLimits: Partial<XmlLimits> = { size: 8_000_000, nodes: 300_000 }
