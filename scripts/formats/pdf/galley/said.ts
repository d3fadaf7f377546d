type Said = Text | Said[]

/** The letters of what is said once: without what pages say again, and without whatever stands in `apart`. */
export function saidIn(roots: readonly Node[], apart?: ReadonlySet<Node>): string {
  return textsIn(roots, apart).map(lettersOf).join('')
}

/** The letters of a text, without spaces and places for a hyphen. */
export function lettersOf({ data }: Text): string {
  return data.replaceAll(/[\s\u00AD]+/g, '')
}

/** The texts of what is said once, in the order in which they are read. */
export function textsIn(roots: readonly Node[], apart: ReadonlySet<Node> = new Set()): Text[] {
  const said: Said[] = []
  const cells = new Map<string, Said[]>()
  const walk = (node: Node, into: Said[]): void => {
    if (node instanceof Text) into.push(node)
    else if (!apart.has(node) && !(node instanceof HTMLElement && node.lang.includes('-x-skip-'))) {
      const words = node instanceof HTMLTableCellElement ? ofCell(node, into) : into
      for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, words)
    }
  }
  /** The parts of a cell say one thing after the other, whatever stands beside them. */
  const ofCell = ({ lang }: HTMLElement, into: Said[]): Said[] => {
    const part = /-x-part-\d+$/.exec(lang)?.[0]
    if (part === undefined) return into
    const known = cells.get(part)
    if (known !== undefined) return known
    const words: Said[] = []
    cells.set(part, words)
    into.push(words)
    return words
  }
  for (const root of roots) walk(root, said)
  return inOrder(said)
}

function inOrder(said: Said): Text[] {
  return Array.isArray(said) ? said.flatMap(inOrder) : [said]
}
