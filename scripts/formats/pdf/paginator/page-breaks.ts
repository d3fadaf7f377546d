import { boxExtents, type Extent } from './box-extents.ts'
import { dividedBoxes } from './measures.ts'
import { leastLines, penalties, prohibitions } from './penalties.ts'
import type { Trouble } from './plan.ts'
import type { Box, Problem, Unit } from './problem.ts'

/** What it means to begin a page with a unit. */
export interface PageBreak {
  /** The sheet wants a page to begin there. */
  readonly forced: boolean
  readonly cost: number
  /** More than nothing where a rule forbids it. */
  readonly forbidden: number
  /** What it costs that a float stands there. */
  readonly parting: number
  /** The word before it is divided. */
  readonly hyphen: boolean
  readonly troubles: readonly Pick<Trouble, 'kind' | 'amount'>[]
}

interface Objection {
  readonly cost?: number
  readonly forbidden?: number
  readonly trouble?: Pick<Trouble, 'kind' | 'amount'>
}

/** For each unit, what a break before it costs; for the number of units, the end. */
export function pageBreaks(problem: Problem): readonly PageBreak[] {
  const extents = boxExtents(problem)
  return [...problem.units, undefined].map((unit, index) => {
    const above = problem.units[index - 1]
    if (above === undefined || unit === undefined) return free
    if (above.breakAfter === 'page' || unit.breakBefore === 'page') return { ...free, forced: true }
    const objections = [
      ...paragraphObjections(above, unit, problem.units[index + 1]),
      ...codeObjections(problem, index),
      ...headingObjections(problem, index),
      ...keepObjections(above, unit),
      ...equationObjections(above, unit),
      ...dividedBoxes(problem, index).flatMap((box) => boxObjections(problem, box, extents[box], index)),
    ]
    return {
      forced: false,
      cost: sum(objections.map(({ cost }) => cost ?? 0)),
      forbidden: sum(objections.map(({ forbidden }) => forbidden ?? 0)),
      parting: partingCost(above, unit),
      hyphen: above.hyphenated,
      troubles: objections.flatMap(({ trouble }) => trouble ?? []),
    }
  })
}

const free: PageBreak = { forced: false, cost: 0, forbidden: 0, parting: 0, hyphen: false, troubles: [] }

/** What is between two units beside a break: a lead-in and what it leads to, a listing and its output, parts of one listing. */
function partingCost(above: Unit, unit: Unit): number {
  if (above.kind === 'heading') return 0
  if (above.kind === 'code' && unit.block === above.block) return penalties.floatInListing
  return above.breakAfter === 'avoid' || unit.breakBefore === 'avoid' ? penalties.floatBetween : 0
}

/** Lines by themselves at a page's head or foot, and titles of more than one line. */
function paragraphObjections(above: Unit, unit: Unit, below: Unit | undefined): Objection[] {
  if (above.block !== unit.block) return []
  if (unit.kind === 'heading') return [{ forbidden: prohibitions.headingAtFoot, trouble: { kind: 'heading-at-foot' } }]
  if (unit.kind !== 'line' && unit.kind !== 'code') return []
  const alone = Math.min(unit.index, unit.count - unit.index)
  const least = leastLines[unit.kind]
  if (alone < least) return [{ forbidden: prohibitions.widow, trouble: { kind: 'widow', amount: least - alone } }]
  if (unit.kind === 'code') return []
  const isShort = unit.index === unit.count - 2 && below?.short === true
  const cost = (alone < 3 && unit.count >= 6 ? penalties.pairOfLines : 0) + (isShort ? penalties.shortWidow : 0)
  return cost > 0 ? [{ cost }] : []
}

/** Code is read in stretches between its blank lines, where it is best divided; a line or two of one are no stretch. */
function codeObjections({ units }: Problem, index: number): Objection[] {
  const [above, unit] = [units[index - 1], units[index]]
  if (above?.kind !== 'code' || unit === undefined || above.block !== unit.block) return []
  if (above.blank === true) return [{ cost: penalties.splitCodeAtBlank }]
  if (unit.blank === true) return [{ cost: penalties.splitCodeAtBlank + penalties.blankAtHead }]
  const isStretch = (from: number): boolean =>
    units.slice(from, from + leastLines.code).every(({ block, blank }) => block === unit.block && blank !== true)
  const isWhole = isStretch(index - leastLines.code) && isStretch(index)
  return [{ cost: penalties.splitCode + (isWhole ? 0 : penalties.splitStretch) }]
}

/** Two lines at least go with a heading; a single line of a paragraph is too little. */
function headingObjections({ units }: Problem, index: number): Objection[] {
  const above = units[index - 1]
  const objection = { forbidden: prohibitions.headingAtFoot, trouble: { kind: 'heading-at-foot' } } as const
  if (above?.kind === 'heading') return units[index]?.block === above.block ? [] : [objection]
  const lonely = (above?.kind === 'line' || above?.kind === 'code') && units[index - 2]?.kind === 'heading'
  return lonely ? [objection] : []
}

function keepObjections(above: Unit, unit: Unit): Objection[] {
  if (above.kind === 'heading') return [] // Said already.
  const kept = above.breakAfter === 'avoid' || unit.breakBefore === 'avoid'
  return kept ? [{ forbidden: prohibitions.keptApart, trouble: { kind: 'kept-apart' } }] : []
}

function equationObjections(above: Unit, unit: Unit): Objection[] {
  if (unit.kind === 'equation') return [{ cost: penalties.beforeEquation }]
  return above.kind === 'equation' && unit.kind === 'line' ? [{ cost: penalties.afterEquation }] : []
}

function boxObjections({ boxes, page }: Problem, box: number, extent: Extent | undefined, index: number): Objection[] {
  const { kind, least, whole, height } = boxes[box] ?? { kind: 'other', least: 1, whole: false, height: 0 }
  if (whole && height <= page.height) return [{ forbidden: prohibitions.boxSplit, trouble: { kind: 'box-split' } }]
  const cost = whole ? penalties.splitWhole : splitCost(kind)
  const alone = extent === undefined ? least : Math.min(index - extent.from, extent.to - index)
  if (alone >= least) return [{ cost: alone < 2 ? cost + singleCost(kind) : cost }]
  return [{ forbidden: prohibitions.widow, trouble: { kind: 'widow', amount: least - alone } }]
}

function splitCost(kind: Box['kind']): number {
  switch (kind) {
    case 'table':
      return penalties.splitTable
    case 'row':
      return penalties.splitRow
    case 'listing':
      return 0 // Its lines say it.
    case 'entries':
      return penalties.splitEntries
    case 'list':
      return penalties.splitList
    case 'quotation':
      return penalties.splitQuotation
    case 'admonition':
    case 'other':
      return penalties.splitBox
  }
}

/** What it costs that a single unit of a box is left on one side. */
function singleCost(kind: Box['kind']): number {
  if (kind === 'table') return penalties.singleRow
  return kind === 'entries' ? penalties.singleEntry : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
