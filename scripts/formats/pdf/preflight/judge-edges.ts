import { message, type Message } from '../../../base/message.ts'
import type { ExposedBlock } from '../../../book/exposed-block.ts'
import type { Box } from './box.ts'
import { distancesOf, type Edge, edges, leastDistances, millimetres } from './distances.ts'
import type { PageFacts } from './page-facts.ts'
import { pageWords } from './page-numbers.ts'
import { placeAtEdge } from './place-of.ts'
import type { PrintFacts } from './print-facts.ts'
import { type Printer, printers } from './printers.ts'

/** Rounding of a page and of glyph widths, in mm. */
const tolerance = 0.2

/** Paint that is meant to run over the edge ends at most this far within it, in mm. */
const touching = 0.5

/**
 * What stands too near to an edge of the trimmed page, and what runs over one without enough beyond it.
 *
 * @param exposed blocks that may be at fault, with their places
 */
export function judgeEdges({ pages }: PrintFacts, exposed: readonly ExposedBlock[]): Message[] {
  const bleeds = pages.some(({ trim, media }) => trim.top < media.top - 1)
  const least = leastDistances(pages, standing)
  const near = (printer: Printer): Edge[] =>
    edges.filter(
      (edge) => (least[edge]?.distance ?? Infinity) < askedAt(edge, printer, pages.length, bleeds) - tolerance,
    )
  const tooNear = (edge: Edge, printer: Printer, severity: 'warning' | 'info'): Message => {
    const { distance = 0, page = 0 } = least[edge] ?? {}
    const asked = Math.round(askedAt(edge, printer, pages.length, bleeds) * 100) / 100
    return message({
      severity,
      ruleId: 'print-margin',
      reason: `Unexpected ${distance.toFixed(1)} mm between the ${edge} edge and what stands on page ${page}, expected ${asked} mm (${printer.name})`,
      note: 'Something is wider or higher than the text; shorten it, or let the theme have larger margins.',
      ...placeAtEdge(exposed, page, edge),
    })
  }
  const refused = near(printers.kdp)
  const risky = near(printers.ingram).filter((edge) => !refused.includes(edge))
  return [
    ...refused.map((edge) => tooNear(edge, printers.kdp, 'warning')),
    ...risky.map((edge) => tooNear(edge, printers.ingram, 'info')),
    ...judgeBleed(pages),
  ]
}

/** Text, and art that does not run over the edge. */
export function standing(page: PageFacts): Box[] {
  const { text } = page.marks
  return [...(text === undefined ? [] : [text]), ...page.marks.art.filter((box) => overEdges(box, page).length === 0)]
}

function askedAt(edge: Edge, { inside, edges: outer }: Printer, pages: number, bleeds: boolean): number {
  return edge === 'inside' ? inside(pages) : bleeds ? outer.bleed : outer.plain
}

/** Edges that a box touches or crosses; the spine is none, since nothing is cut there. */
function overEdges(box: Box, page: PageFacts): Edge[] {
  const distances = distancesOf(box, page)
  return edges.filter((edge) => edge !== 'inside' && distances[edge] < touching)
}

function judgeBleed(pages: readonly PageFacts[]): Message[] {
  const short = pages.filter((page) =>
    page.marks.art.some((box) => overEdges(box, page).some((edge) => !reachesOut(box, page, edge))),
  )
  if (short.length === 0) return []
  return [
    message({
      severity: 'warning',
      ruleId: 'print-bleed',
      reason: `Unexpected art that ends at the trimmed edge of ${pageWords(short.map(({ number }) => number))}, expected 3.2 mm more beyond it`,
      note: 'A cut is never exact, and a white line would be left. Mark the picture `.bleed`, or keep it away from the edge.',
    }),
  ]
}

/** Whether paint at an edge goes on to the edge of the bleed, which must lie beyond. */
function reachesOut(box: Box, page: PageFacts, edge: Edge): boolean {
  const beyond = distancesOf(page.bleed, page)[edge]
  return beyond < -1 && distancesOf(box, page)[edge] < beyond + millimetres(1)
}
