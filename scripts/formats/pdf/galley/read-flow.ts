import type { Box } from '../paginator/problem.ts'
import { boxOf } from './box.ts'
import type { DraftBox, DraftUnit, Flow } from './measured.ts'
import { px } from './edges.ts'
import { readLines } from './read-lines.ts'
import { readTable } from './read-table.ts'
import type { UnitSource } from './unit-source.ts'

/** Elements that are one unit whatever is in them. */
const whole: ReadonlySet<string> = new Set([
  'img',
  'svg',
  'math',
  'video',
  'canvas',
  'object',
  'hr',
  'iframe',
  'picture',
])
const heading = /^h[1-6]$/
/** Lines that one line of code may take up and still be one. */
const mostOfCode = 6
/** The lines of a table's row that is too high for a page. */
const dividedRow: Box = { kind: 'row', top: 0, bottom: 0, height: 0, least: 2, whole: false }

interface Reading {
  readonly units: DraftUnit[]
  readonly boxes: DraftBox[]
  readonly places: Map<Comment, number>
  /** Boxes that are open, the outermost first. */
  stack: readonly number[]
  blocks: number
  kind: DraftUnit['kind']
}

/**
 * Reads the units of a block of the galley and the boxes they stand in. Only looks at the document: all of it is one layout.
 */
export function readFlow(root: Element): Flow {
  const reading: Reading = { units: [], boxes: [], places: new Map(), stack: [], blocks: 0, kind: 'line' }
  readBlock(root, getComputedStyle(root), reading)
  return reading
}

/** Reads what stands in a flow, blocks and stretches of inline content between them. */
export function readChildren(root: Element): Flow {
  const reading: Reading = { units: [], boxes: [], places: new Map(), stack: [], blocks: 0, kind: 'line' }
  readFlowOf(root, reading)
  return reading
}

function readFlowOf(parent: Element, reading: Reading): void {
  let inline: Node[] = []
  const flush = (): void => {
    if (inline.some((node) => node instanceof Element || (node.nodeValue ?? '').trim() !== '')) {
      const paragraph = readLines(parent, inline)
      const block = reading.blocks++
      for (const [line, { top, bottom }] of paragraph.lines.entries()) {
        const source: UnitSource = { kind: 'line', paragraph, line }
        addUnit(reading, source, { top, bottom, block, index: line, count: paragraph.lines.length })
      }
    }
    inline = []
  }
  for (const child of parent.childNodes) {
    if (child instanceof Comment) {
      flush()
      reading.places.set(child, reading.units.length)
    } else if (child instanceof Text) {
      if (inline.length > 0 || child.data.trim() !== '') inline.push(child)
    } else if (child instanceof Element) {
      const style = getComputedStyle(child)
      const { display, position, float } = style
      if (display === 'none' || display === 'contents' || position === 'absolute' || position === 'fixed') continue
      if (display === 'inline' && holdsBlocks(child)) {
        flush()
        readFlowOf(child, reading)
      } else if (
        display.startsWith('inline') ||
        float !== 'none' ||
        (child.localName === 'math' && display === 'math')
      ) {
        inline.push(child)
      } else {
        flush()
        readBlock(child, style, reading)
      }
    }
  }
  flush()
}

/** Code is inline and its lines are blocks. */
function holdsBlocks(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false
  for (const child of element.children) {
    if (!(child instanceof HTMLElement)) continue
    const { display } = getComputedStyle(child)
    if (display === 'block' || display === 'flex' || display === 'table' || display === 'list-item') return true
    if (display === 'inline' && holdsBlocks(child)) return true
  }
  return false
}

function readBlock(element: Element, style: CSSStyleDeclaration, reading: Reading): void {
  const { units, boxes } = reading
  const first = units.length
  const [outerStack, outerKind] = [reading.stack, reading.kind]
  const rect = element.getBoundingClientRect()
  const box = boxOf(element, style, rect.height)
  const boxNumber = boxes.length
  if (box !== undefined) {
    boxes.push(box)
    reading.stack = [...reading.stack, boxNumber]
  }
  const unit = { top: rect.top, bottom: rect.bottom, index: 0, count: 1 }
  const source: UnitSource = { kind: 'element', element }
  if (heading.test(element.localName)) reading.kind = 'heading'
  if (element.localName === 'pre') reading.kind = 'code'
  if (isWhole(element, style)) {
    if (rect.height > 0) {
      const isEquation = element.querySelector(':scope > math, :scope math[display="block"]') !== null
      reading.kind = isEquation || element.localName === 'math' ? 'equation' : 'block'
      addUnit(reading, source, { ...unit, block: reading.blocks++ })
    }
  } else if (style.display === 'table' || style.display === 'inline-table') {
    const block = reading.blocks++
    const rows = readTable(element)
    reading.kind = 'row'
    const tableStack = reading.stack
    let part: number | undefined
    for (const [index, row] of rows.entries()) {
      if (row.part !== part) {
        reading.stack = row.part === undefined ? tableStack : [...tableStack, boxes.length]
        if (row.part !== undefined) boxes.push({ element: row.element, box: { ...dividedRow, top: row.above } })
        part = row.part
      }
      addUnit(reading, { kind: 'element', element: row.element }, { ...row, block, index, count: rows.length })
      const added = units.at(-1)
      if (added !== undefined) Object.assign(added, { breakBefore: row.breakBefore, breakAfter: row.breakAfter })
    }
  } else if (outerKind === 'code' && element.localName !== 'pre') {
    readCodeLine(element, style, reading)
  } else {
    if (reading.kind === 'code' && outerKind !== 'code') reading.blocks++
    readFlowOf(element, reading)
    if (units.length === first && rect.height > 0.5) addUnit(reading, source, { ...unit, block: reading.blocks++ })
  }
  reading.stack = outerStack
  reading.kind = outerKind
  close(style, rect, units.slice(first))
}

function isWhole(element: Element, { display, writingMode }: CSSStyleDeclaration): boolean {
  if (whole.has(element.localName) || writingMode !== 'horizontal-tb') return true
  return /flex|grid|ruby|math/.test(display)
}

/** A line of code is one unit, unless it takes up so many lines that it might fill a page. */
function readCodeLine(element: Element, { lineHeight }: CSSStyleDeclaration, reading: Reading): void {
  const rect = element.getBoundingClientRect()
  const block = reading.blocks - 1
  if (rect.height < px(lineHeight) * mostOfCode) {
    const { top, bottom } = rect
    addUnit(reading, { kind: 'element', element }, { top, bottom, block, index: lineOfCode(reading.units, block) })
    return
  }
  const paragraph = readLines(element, [...element.childNodes])
  for (const [line, { top, bottom }] of paragraph.lines.entries()) {
    const index = lineOfCode(reading.units, block)
    addUnit(reading, { kind: 'line', paragraph, line }, { top, bottom, block, index })
  }
}

function lineOfCode(units: readonly DraftUnit[], block: number): number {
  const last = units.at(-1)
  return last?.block === block ? last.index + 1 : 0
}

function addUnit(
  reading: Reading,
  source: UnitSource,
  place: Pick<DraftUnit, 'top' | 'bottom' | 'block' | 'index'> & { readonly count?: number },
): void {
  const { units, stack, kind } = reading
  units.push({
    kind,
    source,
    block: place.block,
    index: place.index,
    count: place.count ?? 1,
    top: place.top,
    bottom: place.bottom,
    boxes: stack,
    blank: kind === 'code' && source.kind === 'element' && (source.element.textContent ?? '').trim() === '',
    breakBefore: undefined,
    breakAfter: undefined,
  })
  if (kind !== 'code') return
  for (let at = units.length - 1, count = place.index + 1; at >= 0 && units[at]?.block === place.block; at--) {
    const unit = units[at]
    if (unit !== undefined) unit.count = count
  }
}

/** The first unit reaches up to the element's edge, the last one down to it, and they take what the sheet says of breaks. */
function close(style: CSSStyleDeclaration, rect: DOMRect, units: readonly DraftUnit[]): void {
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined) return
  const forcedBefore = isForced(style.breakBefore)
  first.top = Math.min(first.top, forcedBefore ? rect.top - px(style.marginTop) : rect.top)
  last.bottom = Math.max(last.bottom, rect.bottom)
  if (forcedBefore) first.breakBefore = 'page'
  else if (style.breakBefore.startsWith('avoid')) first.breakBefore ??= 'avoid'
  if (isForced(style.breakAfter)) last.breakAfter = 'page'
  else if (style.breakAfter.startsWith('avoid')) last.breakAfter ??= 'avoid'
}

function isForced(value: string): boolean {
  return /^(?:page|left|right|recto|verso|always|all|column)$/.test(value)
}
