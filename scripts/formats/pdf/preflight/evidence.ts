import { trimSizeNamed } from '../../../book/trim-sizes.ts'
import { gutterOf } from '../gutter.ts'
import { type Edge, edges, leastDistances, millimetres } from './distances.ts'
import { standing } from './judge-edges.ts'
import type { PrintFacts } from './print-facts.ts'

/** What was measured, in a few lines for the foot of a build. */
export function printEvidence(facts: PrintFacts): string[] {
  const { pages } = facts
  const [first] = pages
  if (first === undefined) return []
  const { trim, media } = first
  const size = { width: round(millimetres(trim.right - trim.left)), height: round(millimetres(trim.top - trim.bottom)) }
  const name = trimSizeNamed({ width: size.width, height: size.height })
  const beyond = millimetres(media.top - trim.top)
  const least = leastDistances(pages, standing)
  const distance = (edge: Edge): string => `${edge} ${least[edge]?.distance.toFixed(1) ?? '–'}`
  return [
    `${pages.length} pages of ${size.width} × ${size.height} mm${name === undefined ? '' : ` (${name})`}, ${beyond > 0.3 ? `bleed ${beyond.toFixed(1)} mm` : 'no bleed'}, gutter ${gutterOf(pages.length)} mm`,
    `off the edges: ${edges.map(distance).join(', ')} mm`,
    fontWords(facts),
    `${inkWords(facts)}; ${pictureWords(facts)}`,
  ]
}

function fontWords({ fonts }: PrintFacts): string {
  const good = fonts.filter(({ embedded, subset, type3 }) => embedded && subset && !type3).length
  return good === fonts.length
    ? `${fonts.length} fonts, all embedded and subset`
    : `${good} of ${fonts.length} fonts embedded and subset`
}

function inkWords({ pages }: PrintFacts): string {
  const coloured = pages.filter(({ marks: { colours } }) => colours.colour || colours.mixedGrey).length
  const clear = pages.filter(({ marks: { transparent } }) => transparent).length
  return `${coloured === 0 ? 'black ink alone' : `colour on ${coloured} pages`}${clear === 0 ? '' : `, transparency on ${clear}`}`
}

function pictureWords({ pages }: PrintFacts): string {
  const densities = pages.flatMap(({ marks }) => marks.pictures.map(({ density }) => density))
  return densities.length === 0
    ? 'no picture of pixels'
    : `${densities.length} pictures of at least ${Math.floor(Math.min(...densities))} dpi`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
