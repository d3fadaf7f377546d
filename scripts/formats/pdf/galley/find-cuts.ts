import { edgesOf, px } from './edges.ts'
import { type Boundary, outermost, startOfLine } from './line-start.ts'
import type { DraftUnit } from './measured.ts'

/** Where a page, or a part of a note, begins, with what must be known of styles before the galley is taken apart. */
export interface Cut {
  readonly boundary: Boundary
  /** Elements that are divided, the outermost first. */
  readonly divided: readonly Divided[]
  /** What begins at the cut and depends on what stood before it: the first element and the first ones in it. */
  readonly first: readonly { readonly element: HTMLElement; readonly textIndent: string; readonly atEdge: boolean }[]
  /** What ends at the cut: the last element before it and the last ones in it, as far as their margins are one. */
  readonly last: readonly HTMLElement[]
}

export interface Divided {
  readonly element: HTMLElement
  readonly justified: boolean
  /** Edges are not shown at the break. */
  readonly sliced: boolean
  readonly isBlock: boolean
  /** The innermost block: lines stand in it. */
  readonly holdsLines: boolean
  /** px */
  readonly lineHeight: number
  /** The space above it and above what follows it, which selectors may give for the sake of all that is in it or stood before. */
  readonly margins: readonly { readonly element: HTMLElement; readonly marginTop: string }[]
}

/**
 * The cut before a unit of a flow that stands in `root`. Asks for the layout of the galley.
 * @param isLed whether something else stands above the unit, so that the space between them stays
 */
export function findCut(root: Node, units: readonly DraftUnit[], at: number, isLed = false): Cut {
  const boundary = boundaryOf(root, units, at)
  const begins = 'text' in boundary ? undefined : boundary.before
  const divided: Divided[] = []
  let around = ('text' in boundary ? boundary.text : boundary.before).parentNode
  for (; around !== null && around !== root; around = around.parentNode) {
    if (!(around instanceof HTMLElement)) continue
    const style = getComputedStyle(around)
    const isBlock = style.display !== 'inline'
    divided.unshift({
      element: around,
      justified: style.textAlign === 'justify',
      sliced: style.boxDecorationBreak === 'slice',
      isBlock,
      holdsLines: isBlock && !divided.some((inner) => inner.holdsLines),
      lineHeight: px(style.lineHeight),
      margins: isBlock ? marginsOf([around, around.nextElementSibling]) : [],
    })
  }
  const first: { element: HTMLElement; textIndent: string; atEdge: boolean }[] = []
  let atEdge = !isLed
  for (let node = begins; node instanceof HTMLElement; node = node.firstElementChild ?? undefined) {
    const style = getComputedStyle(node)
    first.push({ element: node, textIndent: style.textIndent, atEdge })
    atEdge &&= edgesOf(style).top === 0
  }
  const above = begins instanceof Element ? begins.previousElementSibling : null
  return { boundary, divided, first, last: lastIn(above) }
}

function marginsOf(elements: readonly (Element | null)[]): Divided['margins'] {
  return elements.flatMap((element) =>
    element instanceof HTMLElement ? [{ element, marginTop: getComputedStyle(element).marginTop }] : [],
  )
}

/** An element and the last ones in it whose lower margins are one with its own. */
export function lastIn(element: Element | null): HTMLElement[] {
  const last: HTMLElement[] = []
  for (let node = element; node instanceof HTMLElement; node = node.lastElementChild) {
    last.push(node)
    if (edgesOf(getComputedStyle(node)).bottom !== 0) break
  }
  return last
}

/** What a unit begins with: the outermost element that begins with it, or a place in a text. */
export function boundaryOf(root: Node, units: readonly DraftUnit[], at: number): Boundary {
  const unit = units[at]
  if (unit === undefined) throw new Error(`Unexpected unit ${at}, expected one of ${units.length}`)
  const { source } = unit
  const start: Boundary =
    source.kind === 'line' ? startOfLine(source.paragraph, source.line) : { before: source.element }
  if ('text' in start) return start
  const previous = lastNodeOf(units[at - 1])
  let node = outermost(start.before, root, previous)
  // A mark without words belongs to what it stands before.
  for (let mark = node.previousSibling; isMark(mark) && mark !== previous; mark = mark.previousSibling) node = mark
  return { before: node }
}

function lastNodeOf(unit: DraftUnit | undefined): Node | undefined {
  if (unit === undefined) return undefined
  const { source } = unit
  if (source.kind === 'element') return source.element
  return source.paragraph.leaves().findLast(({ first }) => first <= source.line)?.node ?? source.paragraph.element
}

function isMark(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && /^(?:a|span)$/.test(node.localName) && node.childNodes.length === 0
}
