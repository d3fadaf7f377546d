import type { Box } from './box.ts'
import type { PageFacts } from './page-facts.ts'

export type Edge = 'inside' | 'outside' | 'top' | 'bottom'

/** How far a box stands from the edges of the trimmed page, in mm; negative beyond them. */
export type Distances = Readonly<Record<Edge, number>>

export const edges: readonly Edge[] = ['inside', 'outside', 'top', 'bottom']

/** On a right-hand page, an odd one, the spine is on the left. */
export function distancesOf(box: Box, { number, trim }: PageFacts): Distances {
  const [left, right] = [box.left - trim.left, trim.right - box.right].map(millimetres)
  const [inside = 0, outside = 0] = number % 2 === 1 ? [left, right] : [right, left]
  return { inside, outside, top: millimetres(trim.top - box.top), bottom: millimetres(box.bottom - trim.bottom) }
}

export function millimetres(points: number): number {
  return (points / 72) * 25.4
}

/** The least distance at each edge, and the page that has it. */
export type Least = Readonly<Record<Edge, { readonly distance: number; readonly page: number } | undefined>>

/** @param boxesOf the boxes of a page that count */
export function leastDistances(pages: readonly PageFacts[], boxesOf: (page: PageFacts) => readonly Box[]): Least {
  const least: Record<Edge, { distance: number; page: number } | undefined> = {
    inside: undefined,
    outside: undefined,
    top: undefined,
    bottom: undefined,
  }
  for (const page of pages) {
    for (const box of boxesOf(page)) {
      const distances = distancesOf(box, page)
      for (const edge of edges)
        if (distances[edge] < (least[edge]?.distance ?? Infinity))
          least[edge] = { distance: distances[edge], page: page.number }
    }
  }
  return least
}
