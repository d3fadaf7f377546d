import type { Element, ElementContent, Nodes } from 'hast'

/** What stands with no space behind a formula and begins no line: marks, closing brackets, `-th`. */
const behind = /^(?:[\p{Pe}\p{Pf}.,;:!?…%’”"']|[-‐‑]?\p{L}+)+/u
/** Opening brackets and quotation marks, which end no line. */
const before = /[\p{Ps}\p{Pi}‘“„"']+$/u

/**
 * Keeps marks with the formula they touch: browsers let a line end on either side of a formula, whatever stands there, and
 * heed no joiner (UAX 14 would). What belongs together stands in `<span class="held">`. Changes the tree.
 */
export function holdFormulas(node: Nodes): void {
  if (!('children' in node) || (node.type === 'element' && (node.tagName === 'math' || node.tagName === 'svg'))) return
  const made: Nodes[] = []
  const children: Nodes[] = [...node.children]
  for (const [at, child] of children.entries()) {
    if (!isInline(child)) {
      holdFormulas(child)
      made.push(child)
      continue
    }
    const opening = taken(made.at(-1), before)
    const closing = taken(children[at + 1], behind)
    made.push(opening === '' && closing === '' ? child : held(opening, child, closing))
  }
  Object.assign(node, { children: made.filter((child) => child.type !== 'text' || child.value !== '') })
}

/** A formula among words, in MathML or drawn. */
function isInline(node: Nodes): node is Element {
  if (node.type !== 'element') return false
  const { className, display } = node.properties
  if (node.tagName === 'math') return display !== 'block'
  return Array.isArray(className) && className.includes('math-picture')
}

/** Takes out of a text what touches the formula. */
function taken(node: Nodes | undefined, what: RegExp): string {
  if (node?.type !== 'text') return ''
  const found = what.exec(node.value)?.[0] ?? ''
  node.value = node.value.replace(what, '')
  return found
}

function held(opening: string, formula: Element, closing: string): Element {
  const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }])
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['held'] },
    children: [...text(opening), formula, ...text(closing)],
  }
}
