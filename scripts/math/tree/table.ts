import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { colours, flag } from './attributes.ts'
import type { Builder } from './build.ts'
import { addClass, element } from './element.ts'
import { em, emsOf } from './lengths.ts'

/** Between a frame and what it holds, in em. */
const frameGap = 0.5

/** Lists of MathML 3 repeat their last value. */
type List = readonly string[]

interface Grid {
  readonly align: List
  readonly columnGaps: List
  readonly rowGaps: List
  readonly columnLines: List
  readonly rowLines: List
  readonly framed: boolean
  readonly rows: number
  readonly columns: number
}

/**
 * A table with everything said twice: by MathML 3's attributes, which Kindle, MathJax and Firefox read, and by classes
 * on the cells, which Chromium needs (MathML Core has no columnalign, columnspacing or columnlines).
 */
export function table(node: MmlNode, builder: Builder): Element[] {
  const rows = node.childNodes as MmlNode[]
  const list = (name: string, fallback: string): List => words(node.attributes.get(name) ?? fallback, fallback)
  const cellsOf = (row: MmlNode): MmlNode[] => (row.childNodes as MmlNode[]).slice(row.isKind('mlabeledtr') ? 1 : 0)
  const frame = /^(?:solid|dashed)$/.exec(String(node.attributes.get('frame')))?.[0] ?? 'none'
  const grid: Grid = {
    align: list('columnalign', 'center'),
    columnGaps: list('columnspacing', '0.8em'),
    rowGaps: list('rowspacing', '1ex'),
    columnLines: list('columnlines', 'none'),
    rowLines: list('rowlines', 'none'),
    framed: frame !== 'none',
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => cellsOf(row).length)),
  }
  const made = element(
    'mtable',
    {
      displaystyle: flag(node.attributes.getExplicit('displaystyle')) ? 'true' : undefined,
      columnalign: unless('center', grid.align.slice(0, Math.max(1, grid.columns))),
      columnspacing: lengths(grid.columnGaps.slice(0, Math.max(1, grid.columns - 1))),
      rowspacing: lengths(grid.rowGaps.slice(0, Math.max(1, grid.rows - 1))),
      columnlines: unless('none', grid.columnLines),
      rowlines: unless('none', grid.rowLines),
      frame: frame === 'none' ? undefined : frame,
      align: /^(?:top|bottom|center|baseline|axis)(?: -?\d{1,3})?$/.exec(
        String(node.attributes.getExplicit('align') ?? ''),
      )?.[0],
      ...colours(node),
    },
    rows.map((row, i) =>
      element(
        'mtr',
        colours(row),
        cellsOf(row).map((cell, j) => cellOf(cell, row, grid, i, j, builder)),
      ),
    ),
  )
  if (grid.framed) addClass(made, `m-frame-${frame}`)
  const level = node.getProperty('scriptlevel')
  return [level === undefined || level === null ? made : element('mstyle', { scriptlevel: String(level) }, [made])]
}

function cellOf(cell: MmlNode, row: MmlNode, grid: Grid, i: number, j: number, builder: Builder): Element {
  const own = words(cell.attributes.getExplicit('columnalign') ?? row.attributes.getExplicit('columnalign'), '')
  const align = own.length > 0 ? (own[Math.min(j, own.length - 1)] ?? '') : at(grid.align, j)
  const edge = grid.framed ? frameGap : 0
  const before = j === 0 ? edge : at(grid.columnGaps, j - 1, 2)
  const after = j >= grid.columns - 1 ? edge : at(grid.columnGaps, j, 2)
  const below = i >= grid.rows - 1 ? undefined : emsOf(at(grid.rowGaps, i))
  const styles = [...padding('left', before), ...padding('right', after), ...rowPadding(below)]
  const made = element(
    'mtd',
    {
      columnalign: own.length > 0 ? align : undefined,
      columnspan: span(cell, 'columnspan'),
      rowspan: span(cell, 'rowspan'),
      style: styles.flatMap((style) => style.rule ?? []).join(';'),
      ...colours(cell),
    },
    builder.row(cell),
  )
  addClass(
    made,
    ...(align === 'left' ? ['m-l'] : align === 'right' ? ['m-r'] : []),
    ...styles.flatMap((style) => style.name ?? []),
    ...lineClass('m-bl', j === 0 ? 'none' : at(grid.columnLines, j - 1)),
    ...lineClass('m-bt', i === 0 ? 'none' : at(grid.rowLines, i - 1)),
  )
  return made
}

interface Padding {
  readonly name?: string
  readonly rule?: string
}

/** The usual halves of column gaps have a class (`m-pl0`, `m-pr5`, `m-pl10`: tenths of an em), others a rule of their own. */
function padding(side: 'left' | 'right', size: number): readonly Padding[] {
  const tenths = Math.round(size * 1000) / 100
  if (tenths === 0 || tenths === 5 || tenths === 10) return [{ name: `m-p${side.charAt(0)}${tenths}` }]
  return [{ rule: `padding-${side}:${em(size)}` }]
}

/** The readers' own distance of rows is right for TeX's usual one (3 to 5 pt); what the author asked for is written. */
function rowPadding(below: number | undefined): readonly Padding[] {
  if (below === undefined || (below >= 0.18 && below <= 0.55)) return []
  return [{ rule: `padding-bottom:${em(Math.max(0, below - 0.2))}` }]
}

function lineClass(prefix: string, line: string): readonly string[] {
  return line === 'solid' ? [prefix] : line === 'dashed' ? [`${prefix}d`] : []
}

/** The n-th value of a list; as a number of em divided by `part` when one is given. */
function at(list: List, index: number): string
function at(list: List, index: number, part: number): number
function at(list: List, index: number, part?: number): string | number {
  const value = list[Math.min(index, list.length - 1)] ?? ''
  return part === undefined ? value : Math.max(0, emsOf(value) ?? 0.8) / part
}

function words(value: unknown, fallback: string): List {
  const found = (typeof value === 'string' ? value : '').split(/\s+/).filter((word) => word !== '')
  return found.length > 0 ? found : fallback === '' ? [] : [fallback]
}

/** Nothing when every value is the default; allowed are words only, so nothing foreign gets out. */
function unless(fallback: string, list: List): string | undefined {
  const known = list.map((word) => (/^(?:left|right|center|none|solid|dashed)$/.test(word) ? word : fallback))
  return known.every((word) => word === fallback) ? undefined : known.join(' ')
}

function lengths(list: List): string | undefined {
  const sizes = list.map((word) => em(Math.max(0, emsOf(word) ?? 0.8)))
  if (sizes.length === 0) return undefined
  const last = sizes.findLastIndex((size) => size !== sizes.at(-1)) + 2
  return sizes
    .slice(0, last)
    .map((size) => (size === '0' ? '0em' : size))
    .join(' ')
}

function span(cell: MmlNode, name: string): string | undefined {
  const value = Number(cell.attributes.getExplicit(name) ?? 1)
  return Number.isInteger(value) && value > 1 && value < 1000 ? String(value) : undefined
}
