import { edgesOf, px } from './edges.ts'
import { hyphen, type Leaf, type Line, type Paragraph } from './paragraph.ts'

interface Fragment {
  readonly leaf: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly middle: number
}

const range = document.createRange()

/**
 * The lines of a block that holds inline content only, or of a stretch of such content among blocks (`nodes`). A line is as
 * high as what stands in it: a text as its line height, around the middle of its letters; a formula or picture as its margin
 * box (CSS 2.2 §10.8).
 */
export function readLines(element: Element, nodes: readonly Node[]): Paragraph {
  const style = getComputedStyle(element)
  const hyphens = nodes.some(({ textContent }) => hyphen.test(textContent ?? ''))
  // A cell is as high as its row.
  const alone = nodes.length === element.childNodes.length && style.display !== 'table-cell'
  const box = alone ? contentBox(element, style) : undefined
  const height = px(style.lineHeight)
  const count = box === undefined || height === 0 ? 0 : Math.round((box.bottom - box.top) / height)
  if (box !== undefined && count > 0 && Math.abs(box.bottom - box.top - count * height) < 0.5) {
    const lines = Array.from({ length: count }, (_, line): Line => ({
      top: box.top + line * height,
      bottom: line === count - 1 ? box.bottom : box.top + (line + 1) * height,
    }))
    let leaves: readonly Leaf[] | undefined
    return { element, lines, hyphens, leaves: () => (leaves ??= evenLeaves(gathered(nodes), box.top, height, count)) }
  }
  return { element, hyphens, ...unevenLines(gathered(nodes), box, height) }
}

function gathered(nodes: readonly Node[]): (Text | Element)[] {
  const found: (Text | Element)[] = []
  for (const node of nodes) gather(node, found)
  return found
}

/** Texts with something in them, and elements that a line holds whole. */
function gather(node: Node, into: (Text | Element)[]): void {
  if (node instanceof Text) {
    if (node.length > 0) into.push(node)
    return
  }
  if (!(node instanceof Element) || node.localName === 'br' || node.localName === 'wbr') return
  if (!(node instanceof HTMLElement)) {
    into.push(node)
    return
  }
  const { display, position, float } = getComputedStyle(node)
  if (display === 'none' || position === 'absolute' || position === 'fixed' || float !== 'none') return
  if (display !== 'inline' || node.localName === 'img') into.push(node)
  else for (const child of node.childNodes) gather(child, into)
}

function contentBox(element: Element, style: CSSStyleDeclaration): Line {
  const rect = element.getBoundingClientRect()
  const edges = edgesOf(style)
  return { top: rect.top + edges.top, bottom: rect.bottom - edges.bottom }
}

function rectsOf(node: Text | Element): DOMRectList {
  if (node instanceof Element) return node.getClientRects()
  range.selectNodeContents(node)
  return range.getClientRects()
}

function evenLeaves(found: readonly (Text | Element)[], top: number, height: number, count: number): Leaf[] {
  const leaves: Leaf[] = []
  if (count === 1) return found.map((node) => ({ node, first: 0, last: 0 }))
  for (const node of found) {
    const rects = rectsOf(node)
    const [one, other] = [rects[0], rects[rects.length - 1]]
    if (one === undefined || other === undefined) continue
    const lineOf = ({ top: upper, bottom: lower }: DOMRect): number =>
      Math.max(0, Math.min(count - 1, Math.floor(((upper + lower) / 2 - top) / height)))
    leaves.push({ node, first: lineOf(one), last: lineOf(other) })
  }
  return leaves
}

function fragmentsOf(found: readonly (Text | Element)[]): Fragment[] {
  return found.flatMap((node, leaf) => {
    const text = node instanceof Text
    const style = getComputedStyle(text ? (node.parentElement ?? document.body) : node)
    const lineHeight = px(style.lineHeight)
    const [above, below] = text ? [0, 0] : [px(style.marginTop), px(style.marginBottom)]
    return [...rectsOf(node)].map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2
      return text
        ? { leaf, left, right, middle, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 }
        : { leaf, left, right, middle, top: top - above, bottom: bottom + below }
    })
  })
}

/** Fragments stand in the order of their lines: where one begins left of where the last ended, and below it, a line begins. */
function unevenLines(
  found: readonly (Text | Element)[],
  box: Line | undefined,
  height: number,
): Pick<Paragraph, 'lines' | 'leaves'> {
  const rows: { top: number; bottom: number; right: number }[] = []
  const leaves: { node: Text | Element; first: number; last: number }[] = []
  for (const { leaf, left, right, top, bottom, middle } of fragmentsOf(found)) {
    let row = rows.at(-1)
    if (row === undefined || (left < row.right - 2 && middle > row.bottom - height * 0.15)) {
      row = { top, bottom, right }
      rows.push(row)
    } else {
      row.top = Math.min(row.top, top)
      row.bottom = Math.max(row.bottom, bottom)
      row.right = Math.max(row.right, right)
    }
    const node = found[leaf]
    const known = leaves.at(-1)
    if (known !== undefined && known.node === node) known.last = rows.length - 1
    else if (node !== undefined) leaves.push({ node, first: rows.length - 1, last: rows.length - 1 })
  }
  const lines = rows.map(({ top, bottom }, line): Line => {
    const [above, below] = [rows[line - 1], rows[line + 1]]
    return {
      top: above === undefined ? (box?.top ?? top) : (above.bottom + top) / 2,
      bottom: below === undefined ? (box?.bottom ?? bottom) : (bottom + below.top) / 2,
    }
  })
  return { leaves: () => leaves, lines: lines.length === 0 && box !== undefined ? [box] : lines }
}
