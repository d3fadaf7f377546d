/** A text, or what stands in it like one: a formula or a drawing, whose parts nothing divides. */
export type SaidNode = Text | MathMLElement | SVGElement
type Said = SaidNode | Said[]

/** The letters of what is said once: without what pages say again, and without whatever stands in `apart`. */
export function saidIn(roots: readonly Node[], apart?: ReadonlySet<Node>): string {
  const words = nodesIn(roots, apart).map(({ textContent }) => textContent)
  return lettersOf(words.join(''))
}

/** The letters of a text, without spaces and places for a hyphen. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u00AD]+/g, '')
}

/** What is said once, in the order in which it is read. */
export function nodesIn(roots: readonly Node[], apart: ReadonlySet<Node> = new Set()): SaidNode[] {
  const said: Said[] = []
  const cells = new Map<string, Said[]>()
  const walk = (node: Node, into: Said[]): void => {
    if (node instanceof Text || node instanceof MathMLElement || node instanceof SVGElement) into.push(node)
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

function inOrder(said: Said): SaidNode[] {
  return Array.isArray(said) ? said.flatMap(inOrder) : [said]
}
