import { hyphen, type Leaf, type Paragraph } from './paragraph.ts'

/** A place before a node, or between two characters of a text. */
export type Boundary = { readonly before: Node } | { readonly text: Text; readonly offset: number }

const range = document.createRange()
const unseen = /[\s\u00AD\u200B]/

/** Where a line begins: before its first letter or what stands in it like one. Asks for the layout of the galley. */
export function startOfLine(paragraph: Paragraph, line: number): Boundary {
  const { element } = paragraph
  const leaves = paragraph.leaves()
  const at = leaves.findIndex(({ last }) => last >= line)
  const leaf = leaves[at]
  if (leaf === undefined) return { before: element }
  if (leaf.first >= line || !(leaf.node instanceof Text))
    return {
      before: outermost(leaf.node, element, leaves[at - 1]?.node),
    }
  const offset = firstCharacter(leaf.node, leaf, paragraph, line)
  const next = leaves[at + 1]
  // All that is left of the text are spaces that hang at the line's end.
  if (offset === leaf.node.length && next !== undefined) {
    return { before: outermost(next.node, element, leaf.node) }
  }
  return { text: leaf.node, offset }
}

/** Whether the line before one ends within a word. Asks for the layout of the galley where it may. */
export function isDividedAbove(paragraph: Paragraph, line: number): boolean {
  if (!paragraph.hyphens) return false
  const leaves = paragraph.leaves()
  const at = leaves.findIndex(({ last }) => last >= line)
  const leaf = leaves[at]
  // A line that is filled has a text of its own.
  if (leaf !== undefined && leaf.first >= line) {
    const above = leaves[at - 1]?.node
    return above instanceof Text && hyphen.test(above.data.slice(-1))
  }
  if (!(leaf?.node instanceof Text) || !hyphen.test(leaf.node.data)) return false
  const start = startOfLine(paragraph, line)
  return 'text' in start && hyphen.test(start.text.data[start.offset - 1] ?? '')
}

/** The outermost ancestor below another one in which a node comes first: nothing of what is before it is in there. */
export function outermost(node: Node, within: Node, previous: Node | undefined): Node {
  let found = node
  for (;;) {
    const parent = found.parentNode
    if (parent === null || parent === within || (previous !== undefined && parent.contains(previous))) return found
    found = parent
  }
}

/** Offset of the first character of a text that stands in a line or below it. */
function firstCharacter(text: Text, leaf: Leaf, { lines }: Paragraph, line: number): number {
  const top = lines[line]?.top ?? 0
  const { data } = text
  const isBelow = (offset: number): boolean => {
    let seen = offset
    while (seen < data.length && unseen.test(data[seen] ?? '')) seen++
    if (seen >= data.length) return true
    range.setStart(text, seen)
    range.setEnd(text, seen + 1)
    // A letter after a division has an empty rectangle at the end of the line above, too.
    const rects = range.getClientRects()
    const rect = rects[rects.length - 1]
    return rect === undefined || (rect.top + rect.bottom) / 2 >= top
  }
  // Lines hold about as many characters each: the first look is near the place.
  const share = (line - leaf.first) / (leaf.last - leaf.first + 1)
  let [low, high, step] = [0, data.length, 12]
  for (let guess = Math.round(data.length * share); low < guess && guess < high; step *= 2) {
    if (isBelow(guess)) high = guess
    else low = guess
    const next = high === guess ? guess - step : guess + step
    if (next <= low || next >= high) break
    guess = next
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) high = middle
    else low = middle
  }
  while (high < data.length && unseen.test(data[high] ?? '')) high++
  return high
}
