import type { InlineText, Token } from './inline-text.ts'
import type { InlineStyle, StyleBook } from './style-book.ts'

/** Scripts whose lines break between any two letters, or run from right to left: the browser's own rules are better. */
const otherScripts = /[\u0590-\u08FF\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\uD7FF\uF900-\uFDFF]/

/**
 * Reads a justified block; undefined where it is not one or has no words of its own, `unread` where it holds anything but
 * text and what stands in a line like text: a line break, a block, a float, text that keeps its spaces, another script.
 */
export function readInline(element: HTMLElement, styles: StyleBook): InlineText | 'unread' | undefined {
  const style = styles.ofBlock(element)
  if (style === undefined) return undefined
  const tokens: Token[] = []
  if (!readChildren(element, style, tokens, styles)) return hasWords(element) ? 'unread' : undefined
  while (tokens[0]?.kind === 'gap') tokens.shift()
  while (tokens.at(-1)?.kind === 'gap') tokens.pop()
  if (tokens.length === 0) return undefined
  const width = element.getBoundingClientRect().width - style.start - style.end
  return { element, tokens, width, indent: style.indent, inset: style.start, careful: style.careful, style: style.key }
}

function hasWords({ childNodes }: Element): boolean {
  return [...childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
}

function readChildren(parent: Element, style: InlineStyle, tokens: Token[], styles: StyleBook): boolean {
  for (const child of parent.childNodes) {
    if (child instanceof Text && !readText(child, style, tokens)) return false
    if (child instanceof Element && !readElement(child, style, tokens, styles)) return false
  }
  return true
}

function readElement(element: Element, parent: InlineStyle, tokens: Token[], styles: StyleBook): boolean {
  const style = styles.of(element, parent.key)
  if (style.layout === 'other') return false
  if (style.layout === 'none') return true
  if (style.layout === 'solid') {
    const { width } = element.getBoundingClientRect()
    tokens.push({ kind: 'solid', node: element, width: width + style.margins, em: style.em })
    return true
  }
  if (style.start !== 0) tokens.push({ kind: 'edge', node: element, width: style.start })
  if (!readChildren(element, style, tokens, styles)) return false
  if (style.end !== 0) tokens.push({ kind: 'edge', node: element, width: style.end })
  return true
}

function readText(node: Text, { key: style, wraps, code }: InlineStyle, tokens: Token[]): boolean {
  const { data } = node
  if (otherScripts.test(data)) return false
  for (const { 0: text, index: from } of data.matchAll(/[ \t\n\r]+|\u00A0|[^ \t\n\r\u00A0]+/g)) {
    const to = from + text.length
    if (!/[\s\u00A0]/.test(text.charAt(0))) tokens.push({ kind: 'word', node, from, to, text, style, code, wraps })
    else if (text === '\u00A0') tokens.push({ kind: 'gap', node, from, to, breaks: false, style })
    else if (tokens.at(-1)?.kind !== 'gap') tokens.push({ kind: 'gap', node, from, to, breaks: wraps, style })
  }
  return true
}
