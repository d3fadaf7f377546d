import type { Destination, Destinations } from '../destinations.ts'
import type { Layout } from '../layout.ts'
import { idsIn } from './ids-in.ts'
import { sideOf } from './page-furniture.ts'
import type { PageMargins } from './page-margins.ts'
import type { Places } from './places.ts'

const pointsPerPx = 0.75

/**
 * Where every id of a book stands. One that no layout knows (a mark that fell between two lines) stands where the one
 * before it stands.
 *
 * @param sections the HTML of each run, for the order of ids
 * @param height of the page, in mm
 */
export function destinationsOf(
  sections: ReadonlyMap<string, string>,
  layouts: ReadonlyMap<string, Layout>,
  { starts }: Places,
  margins: PageMargins,
  height: number,
): Destinations {
  const all = new Map<string, Destination>()
  for (const [name, html] of sections) {
    const start = starts.get(name) ?? 0
    const known = new Map(layouts.get(name)?.places.map((place) => [place.id, place]))
    let before = { page: 0, x: 0, y: 0 }
    for (const id of idsIn(html)) {
      before = known.get(id) ?? before
      const page = start + before.page
      const { top, left } = margins[sideOf(page)]
      const x = (left + before.x) * pointsPerPx
      const y = (height / 25.4) * 72 - (top + before.y) * pointsPerPx
      all.set(id, { page, x: rounded(x), y: rounded(y) })
    }
  }
  return all
}

/** Thousandths of a point are more than a reader can show. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100
}
