import type { Element, ElementContent, Nodes, Text } from 'hast'

/** Elements in which lines are as they are. */
const fixed = /^(?:pre|math|svg|style|script)$/
/** A range of numbers, "pp. 50–57"; a word with a sign before it, "-webkit". */
const range = /\p{N}{1,9}–\p{N}{1,9}|(?<!\S)[-–]{1,2}\p{L}{1,20}/gu
/** In code what spaces part; of a long name the sign that an option begins with stays with its first word. */
const name = /\S+/gu
const option = /^-+[^-]*/u
/** Letters of a name that stays whole. */
const longest = 14

/**
 * Keeps together what browsers divide after a dash or a hyphen and readers take for one: ranges of numbers and short names in
 * code, `--no-cache`. Each stands in `<span class="held">`, and the text stays as it is. Changes the tree.
 */
export function holdWords(node: Nodes): void {
  if (node.type === 'element' && fixed.test(node.tagName)) return
  if (!('children' in node)) return
  const isCode = node.type === 'element' && node.tagName === 'code'
  const children: Nodes[] = node.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type !== 'text') {
      holdWords(child)
      return [child]
    }
    return isCode ? holding(child, name, nameHeld) : holding(child, range, (whole) => whole)
  })
  Object.assign(node, { children })
}

/** What of a name in code stays together. */
function nameHeld(whole: string): string {
  if (whole.includes('-') && whole.length <= longest) return whole
  return option.exec(whole)?.[0] ?? ''
}

/** A text with spans around what is found in it, as far as it is to be held from its beginning. */
function holding({ value }: Text, what: RegExp, heldOf: (whole: string) => string): ElementContent[] {
  const made: ElementContent[] = []
  let from = 0
  const add = (text: string): void => {
    if (text !== '') made.push({ type: 'text', value: text })
  }
  for (const { 0: whole, index } of value.matchAll(what)) {
    const together = heldOf(whole)
    if (together === '') continue
    add(value.slice(from, index))
    made.push(held(together))
    from = index + together.length
  }
  add(value.slice(from))
  return made
}

function held(value: string): Element {
  const children: Text[] = [{ type: 'text', value }]
  return { type: 'element', tagName: 'span', properties: { className: ['held'] }, children }
}
