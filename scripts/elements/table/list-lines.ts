import type { Element, ElementContent } from 'hast'

/**
 * A list as lines that begin with its marks, for cells that take no lists. Undefined for what is no list, and for a
 * list that lines cannot say: with blocks in its items, or with a way of counting or marks of its own.
 */
export function listLines(list: Element, indent = ''): ElementContent[][] | undefined {
  if ((list.tagName !== 'ul' && list.tagName !== 'ol') || list.properties['className'] !== undefined) return undefined
  const { start } = list.properties
  let number = typeof start === 'number' ? start : 1
  const lines: ElementContent[][] = []
  for (const item of list.children) {
    if (item.type === 'text' && item.value.trim() === '') continue
    if (item.type !== 'element' || item.tagName !== 'li' || item.properties['value'] !== undefined) return undefined
    const made = itemLines(item, `${indent}\u00A0\u00A0\u00A0`)
    if (made === undefined) return undefined
    const mark = list.tagName === 'ul' ? '•\u00A0' : `${number}.\u00A0`
    const [first = [], ...others] = made
    lines.push([{ type: 'text', value: indent + mark }, ...named(item, first)], ...others)
    number += 1
  }
  return lines
}

/** The words of an item, and the lines of the lists in it. */
function itemLines(item: Element, indent: string): ElementContent[][] | undefined {
  const words: ElementContent[] = []
  const lines: ElementContent[][] = []
  for (const child of item.children) {
    const nested = child.type === 'element' ? listLines(child, indent) : undefined
    if (nested !== undefined) lines.push(...nested)
    else if (child.type === 'element' && blocks.has(child.tagName)) {
      if (child.tagName !== 'p' || words.some(isSaid)) return undefined
      words.push(...child.children)
    } else words.push(child)
  }
  const trimmed = words.filter((word, index) => isSaid(word) || (index > 0 && index < words.length - 1))
  const last = trimmed.at(-1)
  if (last?.type === 'text') trimmed.splice(-1, 1, { ...last, value: last.value.trimEnd() })
  return [trimmed, ...lines]
}

function isSaid(content: ElementContent): boolean {
  return content.type !== 'text' || content.value.trim() !== ''
}

/** Keeps the name by which others refer to the item. */
function named(item: Element, words: ElementContent[]): ElementContent[] {
  const { id } = item.properties
  return id === undefined ? words : [{ type: 'element', tagName: 'span', properties: { id }, children: words }]
}

const blocks = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'figure', 'table', 'blockquote', 'div', 'section', 'aside', 'hr'])
