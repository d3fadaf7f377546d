import type { Element, ElementContent } from 'hast'
import { addClass, element, textOf } from './tree/element.ts'

/**
 * Before the `aria-label` of every formula on a page: Chromium tags what has `role="img"` as a Figure, and by these two
 * invisible separators the PDF writer tells a formula from a picture.
 */
export const formulaMark = '\u2063\u2063'

/** Formulas of fewer tokens are kept in one piece. */
const splitFrom = 8

/**
 * The shape for Chromium's pages. A `<math>` is one box to the line breaker, so an inline formula comes in pieces that end
 * after relations and binary operators, where TeX would break it; the pieces side by side are as wide as the whole.
 */
export function pagePieces(math: Element, display: boolean, saying: (piece: Element) => string): Element[] {
  const whole = structuredClone(math)
  rewrite(whole)
  const rows = display ? [whole.children] : split(whole.children)
  return rows.map((children) => {
    const piece: Element = { ...whole, properties: { ...whole.properties }, children }
    const said = saying({ ...math, children: children.length === whole.children.length ? math.children : children })
    piece.properties['alttext'] = said
    piece.properties['role'] = 'img'
    piece.properties['ariaLabel'] = `${formulaMark}${said}`
    return piece
  })
}

function split(children: ElementContent[]): ElementContent[][] {
  if (tokens(children) < splitFrom) return [children]
  const rows: ElementContent[][] = [[]]
  let depth = 0
  children.forEach((child, index) => {
    rows.at(-1)?.push(child)
    if (child.type !== 'element') return
    const text = child.tagName === 'mo' ? textOf(child) : ''
    if (/^[([{⟨⌊⌈]$/.test(text)) depth++
    if (/^[)\]}⟩⌋⌉]$/.test(text)) depth--
    const next = children[index + 1]
    const operator = child.data?.texClass === 2 || child.data?.texClass === 3
    const follows = next?.type === 'element' && next.data?.texClass !== 3
    if (operator && follows && depth === 0 && index > 0) rows.push([])
  })
  return rows
}

function tokens(children: readonly ElementContent[]): number {
  return children.reduce((sum, child) => sum + (child.type === 'element' ? Math.max(/^m(?:i|n|o|text)$/.test(child.tagName) ? 1 : 0, tokens(child.children)) : 0), 0)
}

function rewrite(node: Element): void {
  for (const child of node.children) if (child.type === 'element') rewrite(child)
  if (node.tagName === 'msup') flattenPrime(node)
  else if (node.tagName === 'mover' || node.tagName === 'munder') drawLine(node)
  else if (node.tagName === 'mspace') pullBack(node)
  else if (node.tagName === 'mpadded') overlap(node)
}

/** A prime is raised in the font already; Chromium raises it again and makes it small. */
function flattenPrime(node: Element): void {
  const [, mark] = node.children
  if (mark?.type !== 'element' || mark.tagName !== 'mo' || !/^[′″‴⁗‵]+$/.test(textOf(mark))) return
  node.tagName = 'mrow'
}

/** Chromium stretches no bar over a text: a rule does it. */
function drawLine(node: Element): void {
  const [base, mark] = node.children
  if (base?.type !== 'element' || mark?.type !== 'element' || mark.tagName !== 'mo') return
  if (mark.properties['stretchy'] !== 'true' || !/^[\u2015\u00af\u203e_\u0332]$/.test(textOf(mark))) return
  const name = node.tagName === 'mover' ? 'm-overline' : 'm-underline'
  node.tagName = 'mrow'
  node.properties = {}
  node.children = base.tagName === 'mrow' ? base.children : [base]
  addClass(node, name)
}

/** MathML Core takes a negative width for none. */
function pullBack(node: Element): void {
  const width = String(node.properties['width'] ?? '')
  if (!width.startsWith('-')) return
  node.properties['width'] = '0'
  node.properties['style'] = `margin-left:${width}`
}

/** `\llap`, `\clap`: MathML Core has no lengths in units of the content. */
function overlap(node: Element): void {
  const lspace = String(node.properties['lspace'] ?? '')
  if (!lspace.endsWith('width')) return
  delete node.properties['lspace']
  const shift = lspace === '-1width' ? '-100%' : '-50%'
  node.children = [element('mrow', { style: `transform:translateX(${shift})` }, node.children.filter((child) => child.type === 'element'))]
}
