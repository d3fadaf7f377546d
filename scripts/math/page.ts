import type { Element, ElementContent } from 'hast'
import { element, textOf } from './tree/element.ts'
import { em, emsOf } from './tree/lengths.ts'

/** Formulas of fewer tokens are kept in one piece. */
const splitFrom = 6
/** Pieces of as many are divided at products too: two factors stay together. */
const splitProductsFrom = 7
/** Operators that part terms; others bind factors, which stay together. */
const sums = /^[+\-−±∓∪∩∧∨⊕∖]$/

/** After which sign of a formula a line may end; the galley weighs them (formats/pdf/lines/). */
type Sign = 'relation' | 'sum' | 'product'

/**
 * The shape for Chromium's pages. A `<math>` is one box to the line breaker, so an inline formula comes in pieces that end
 * after relations and binary operators, where TeX would break it; the pieces side by side are as wide as the whole.
 */
export function pagePieces(math: Element, display: boolean, saying: (piece: Element) => string): Element[] {
  const whole = structuredClone(math)
  rewrite(whole, display)
  const rows = display ? [whole.children] : split(whole.children)
  for (const [at, row] of rows.entries()) startFlush(row[0], rows[at - 1]?.at(-1))
  return rows.map((children, at) => {
    const piece: Element = { ...whole, properties: { ...whole.properties }, children }
    if (at < rows.length - 1) piece.properties['dataSign'] = signOf(children.at(-1))
    piece.properties['alttext'] = saying(rows.length === 1 ? math : piece)
    return piece
  })
}

/** The space between a sign and the bracket after it goes with the sign, so that a line which begins with the bracket is flush. */
function startFlush(first: ElementContent | undefined, sign: ElementContent | undefined): void {
  if (first?.type !== 'element' || first.tagName !== 'mo' || sign?.type !== 'element' || sign.tagName !== 'mo') return
  const gap = emsOf(first.properties['lspace']) ?? 0
  if (gap === 0) return
  first.properties['lspace'] = '0'
  sign.properties['rspace'] = em(gap + (emsOf(sign.properties['rspace']) ?? 0))
}

function split(children: ElementContent[]): ElementContent[][] {
  if (tokens(children) < splitFrom) return [children]
  return splitAt(children, (sign) => sign !== 'product').flatMap((piece) =>
    tokens(piece) < splitProductsFrom ? [piece] : splitAt(piece, () => true),
  )
}

/** What makes a number of the factor before it: 8 × 10⁻⁹. */
function isPowerOfTen(node: ElementContent): boolean {
  const base = node.type === 'element' && node.tagName === 'msup' ? node.children[0] : undefined
  return base?.type === 'element' && textOf(base) === '10'
}

function signOf(node: ElementContent | undefined): Sign {
  if (node?.type !== 'element') return 'product'
  if (node.data?.texClass === 3) return 'relation'
  return sums.test(textOf(node)) ? 'sum' : 'product'
}

/** Pieces that end after signs which are admitted, outside of brackets and of numbers. */
function splitAt(children: ElementContent[], admits: (sign: Sign) => boolean): ElementContent[][] {
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
    if (operator && follows && depth === 0 && index > 0 && admits(signOf(child)) && !isPowerOfTen(next)) rows.push([])
  })
  return rows
}

function tokens(children: readonly ElementContent[]): number {
  return children.reduce(
    (sum, child) =>
      sum +
      (child.type === 'element'
        ? Math.max(/^m(?:i|n|o|text)$/.test(child.tagName) ? 1 : 0, tokens(child.children))
        : 0),
    0,
  )
}

/** @param display whether the formula is set as in a display here (MathML Core, "displaystyle") */
function rewrite(node: Element, display: boolean): void {
  const said = node.properties['displaystyle']
  const here = said === undefined ? display : said === 'true'
  const within = here && !/^(?:mfrac|mroot|m(?:sub|sup|under|over|multiscripts|table)\w*)$/.test(node.tagName)
  for (const child of node.children) if (child.type === 'element') rewrite(child, within)
  if (node.tagName === 'msup') flattenPrime(node)
  else if (node.tagName === 'mspace') pullBack(node)
  else if (node.tagName === 'mpadded') overlap(node)
  else if (node.tagName === 'msqrt') liftBar(node, here)
}

/**
 * A root's sign is 1.19 em high, 0.27 em of it below the line, and Chromium hangs it from the bar, which it lays close to the
 * letters: the sign of the root of a small letter hung far below the line. A strut lifts the bar to where the sign stands on the
 * line, a little less than what would ask for the next larger sign. What has scripts or fractions is high enough without.
 */
function liftBar(node: Element, display: boolean): void {
  const low = (child: ElementContent): boolean =>
    child.type !== 'element' || (/^m(?:i|n|o|text|space|row)$/.test(child.tagName) && child.children.every(low))
  if (!node.children.every(low)) return
  node.children.push(element('mspace', { width: '0', height: display ? '0.68em' : '0.76em', depth: '0.26em' }, []))
}

/** A prime is raised in the font already; Chromium raises it again and makes it small. */
function flattenPrime(node: Element): void {
  const [, mark] = node.children
  if (mark?.type !== 'element' || mark.tagName !== 'mo' || !/^[′″‴⁗‵]+$/.test(textOf(mark))) return
  node.tagName = 'mrow'
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
  node.children = [
    element(
      'mrow',
      { style: `transform:translateX(${shift})` },
      node.children.filter((child) => child.type === 'element'),
    ),
  ]
}
