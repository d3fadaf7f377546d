type Said = string | Said[]

/** The letters of what is said once: without what pages say again, and without whatever stands in `apart`. */
export function saidIn(roots: readonly Node[], apart: ReadonlySet<Node> = new Set()): string {
  const said: Said[] = []
  const cells = new Map<string, Said[]>()
  const walk = (node: Node, into: Said[]): void => {
    if (node instanceof Text) into.push(node.data)
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
  return joined(said).replaceAll(/[\s\u00AD]+/g, '')
}

function joined(said: Said): string {
  return typeof said === 'string' ? said : said.map(joined).join('')
}
