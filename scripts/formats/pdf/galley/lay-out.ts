import type { Layout, LayoutRequest } from '../layout.ts'
import { breakPages } from '../paginator/break-pages.ts'
import { lineStatistics } from '../lines/line-statistics.ts'
import { compose } from './compose.ts'
import { badLines } from './bad-lines.ts'
import { divideRows } from './divide-rows.ts'
import { fitHeight } from './fit-height.ts'
import { fitPages } from './fit-pages.ts'
import { fitWidth, tellTooWide } from './fit-width.ts'
import { closeRoots } from './close-roots.ts'
import { holdShortFormulas } from './hold-short-formulas.ts'
import { keepGrid } from './keep-grid.ts'
import { setLines } from './lines/set-lines.ts'
import { markTags } from './mark-tags.ts'
import { picturesLoaded } from './pictures-loaded.ts'
import { problemOf } from './problem-of.ts'
import { readChildren, readFlow } from './read-flow.ts'
import { setGalley } from './set-galley.ts'
import { settleFloats } from './settle-floats.ts'
import { tellTroubles } from './tell-troubles.ts'
import { readPages, readPlaces } from './read-pages.ts'
import { verifyHeights } from './verify-heights.ts'
import { sayingOf, verifyText } from './verify-text.ts'

/** Share of a page from which on pages may divide a row of a table. */
const tooHighForOne = 0.5

/**
 * Lays a run out in this tab, which holds its pages afterwards: sets it as one long column, measures that, breaks it into pages,
 * cuts the column up into them and looks at what came of it.
 */
export async function layOut(request: LayoutRequest): Promise<Layout> {
  const times: Record<string, number> = {}
  let last = performance.now()
  const lap = (step: string): void => {
    times[step] = performance.now() - last
    last = performance.now()
  }
  const raw = setGalley(request)
  markTags(raw, request.language)
  await picturesLoaded()
  const galley = settleFloats(raw, request.area.height)
  const said = sayingOf(galley)
  globalThis.octavoBeforeMeasuring?.()
  const tooWide = fitWidth(galley.root, request)
  fitHeight(galley.root, request.area.height)
  lap('galley')
  closeRoots(galley.root)
  holdShortFormulas(galley.root)
  const lines = setLines(galley.root)
  divideRows(galley.text, request.area.height * tooHighForOne, { ...request, columnWidths: new Map(), ...galley })
  keepGrid(galley)
  lap('lines')
  const flow = readChildren(galley.text)
  const first = flow.units[0]
  // The space above the first thing of a run stays, as at every forced break, unless a head stands above it.
  if (first !== undefined && galley.head === undefined)
    first.top = Math.min(first.top, galley.text.getBoundingClientRect().top)
  const noteFlows = galley.notes.map((note) => readFlow(note))
  const problem = problemOf(galley, flow, noteFlows, request)
  lap('units')
  const plan = breakPages(problem)
  lap('breaks')
  const pages = compose({ galley, flow, noteFlows, problem, plan }, request)
  lap('compose')
  const problems = [
    ...tellTroubles(plan, problem, galley, flow),
    ...tellTooWide(tooWide, pages),
    ...verifyText(galley, said, pages, plan, problem),
    ...verifyHeights(pages, plan, problem),
  ]
  fitPages(pages, request)
  const layout = {
    problems,
    pages: readPages(pages, plan, problem, galley),
    places: readPlaces(pages),
    lines: lineStatistics(lines.lines, badLines(lines, pages), lines.left),
  }
  await picturesLoaded()
  lap('verify')
  return { ...layout, times }
}
