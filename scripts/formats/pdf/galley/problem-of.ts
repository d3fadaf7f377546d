import type { LayoutRequest } from '../layout.ts'
import type { Float, Problem, Unit } from '../paginator/problem.ts'
import { px } from './edges.ts'
import { isGap } from './code-gap.ts'
import { fixturesIn } from './fixtures-in.ts'
import { floatKind } from './float-kind.ts'
import type { Galley, SetFloat } from './galley.ts'
import { isDividedAbove } from './line-start.ts'
import type { DraftUnit, Flow } from './measured.ts'
import { withMarks } from './mark-heights.ts'
import { isAnnounced, leadsOn } from './leads-on.ts'
import { isWhole } from './is-whole.ts'
import { noteAreaOf, noteLines } from './note-area.ts'
import { readReferences, type References } from './references.ts'
import { saidLength } from './said-length.ts'
import { isShort } from './short-line.ts'

/** Of the space between two blocks, the share by which it may grow on a page that is to end at its foot. */
const stretch = 0.5

/** The galley as the breaker sees it. Only looks at the document. */
export function problemOf(galley: Galley, flow: Flow, noteFlows: readonly Flow[], request: LayoutRequest): Problem {
  const { area, bottom, firstSide } = request
  const references = readReferences(galley, flow.units)
  const last = flow.units.length - 1
  const units = flow.units.map((draft, at) => {
    const own = references.notesOfUnits.get(at) ?? []
    return unitOf(draft, flow.units[at - 1], flow.units[at + 1], at === last ? [...own, ...references.uncalled] : own)
  })
  return {
    page: { width: galley.columnWidth, height: area.height },
    columns: galley.columns,
    head: galley.head?.parentElement?.getBoundingClientRect().height,
    grid: galley.grid,
    bottom,
    firstSide,
    units,
    boxes: flow.boxes.map((draft) => ({ ...withMarks(draft, galley.probes), whole: isWhole(draft, area.height) })),
    notes: noteFlows.map((note) => ({ lines: noteLines(note) })),
    fixtures: fixturesIn(flow),
    floats: galley.floats.map((float, number) => floatOf(float, number, flow, references, area.height)),
    noteArea: noteAreaOf(galley, noteFlows),
    floatGap: saidLength(galley.shell, '--float-gap') ?? px(getComputedStyle(galley.text).lineHeight) * 1.25,
  }
}

function unitOf(
  draft: DraftUnit,
  above: DraftUnit | undefined,
  below: DraftUnit | undefined,
  notes: readonly number[],
): Unit {
  const { kind, top, bottom, block, index, count, boxes, blank, breakBefore, breakAfter } = draft
  const before = above === undefined ? 0 : top - (isGap(above) ? above.top : above.bottom)
  const next = below?.source
  const together = above?.breakAfter === 'avoid' || breakBefore === 'avoid'
  return {
    kind,
    height: isGap(draft) ? 0 : bottom - top,
    before,
    stretch: index === 0 && before > 0 && kind !== 'row' && !together ? before * stretch : 0,
    block,
    index,
    count,
    boxes,
    notes,
    hyphenated:
      next?.kind === 'line' && next.line > 0 && index + 1 < count ? isDividedAbove(next.paragraph, next.line) : false,
    short: isShort(draft),
    blank,
    breakBefore,
    breakAfter: breakAfter ?? (leadsOn(draft, below) ? 'avoid' : undefined),
  }
}

function floatOf(
  { element, place, alone }: SetFloat,
  number: number,
  flow: Flow,
  { firstReference, notesOfFloats }: References,
  pageHeight: number,
): Float {
  const { marginTop, marginBottom } = getComputedStyle(element)
  const { height } = element.getBoundingClientRect()
  const anchor = flow.places.get(place) ?? flow.units.length
  let section = Math.min(anchor, flow.units.length - 1)
  while (section > 0 && flow.units[section]?.kind !== 'heading') section--
  return {
    anchor,
    reference: firstReference.get(number) ?? anchor,
    section: Math.max(0, section),
    height,
    before: px(marginTop),
    after: px(marginBottom),
    places: alone || height > pageHeight * 0.9 ? ['page'] : ['here', 'top', 'bottom', 'page'],
    kind: floatKind(element),
    announced: isAnnounced(flow.units[anchor - 1], flow.units[anchor]),
    notes: notesOfFloats.get(number) ?? [],
  }
}
