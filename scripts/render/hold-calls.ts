import type { Element, ElementContent, Nodes } from 'hast'

const joiner = '\u2060'

/**
 * Keeps calls of notes with what they belong to: none begins a line, and two beside each other do not read as one
 * number. Changes the tree.
 */
export function holdCalls(node: Nodes): void {
  if (!('children' in node)) return
  const children: ElementContent[] = []
  for (const child of node.children) {
    if (child.type === 'doctype') continue
    if (isCall(child)) {
      const before = children.at(-1)
      if (isCall(before)) children.push(comma())
      else if (before?.type === 'text') before.value = held(before.value, children.length > 1)
      else if (before !== undefined && mayBreakAfter(lastOf(before))) children.push({ type: 'text', value: joiner })
    } else holdCalls(child)
    children.push(child)
  }
  node.children = children
}

function isCall(node: Nodes | undefined): node is Element {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(classes) && classes.includes('note-call')
}

/** A space before a call holds; after a sign that lines may break behind (UAX 14), a joiner does. */
function held(text: string, afterOthers: boolean): string {
  const words = text.trimEnd()
  if (words === '') return afterOthers ? '\u00A0' : text
  if (words.length < text.length) return `${words}\u00A0`
  return mayBreakAfter(Array.from(words).at(-1)) ? text + joiner : text
}

function mayBreakAfter(last: string | undefined): boolean {
  return (
    last === undefined || !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}.,;:)\]'"’”»%\u2060-]/u.test(last)
  )
}

/** The last character of what an element says; undefined for a picture, a formula or nothing at all. */
function lastOf(node: ElementContent): string | undefined {
  if (node.type === 'text') return Array.from(node.value).at(-1)
  if (node.type !== 'element' || node.tagName === 'math') return undefined
  const last = node.children.at(-1)
  return last === undefined ? undefined : lastOf(last)
}

function comma(): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['note-comma'] },
    children: [{ type: 'text', value: ',' }],
  }
}
