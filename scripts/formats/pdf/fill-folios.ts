import type { PageMap } from '../../book/rendered.ts'
import { mergePlaces } from './merge-places.ts'
import { fillPageRuns } from './page-runs.ts'

/** An element that waits for a folio, its text included: `<span data-folio="sec-x">000</span>`. */
const waiting = /(<[a-z]+\b[^<>]*\sdata-folio="([^"]*)"[^<>]*>)[^<]*(?=<\/)/g

/** Writes folios into a document where it says `data-folio`; what the map does not know keeps its place holder. */
export function fillFolios(html: string, folios: PageMap): string {
  return fillPageRuns(mergePlaces(html, folios), folios).replaceAll(
    waiting,
    (whole: string, tag: string, id: string) => {
      const folio = folios.get(id)
      return folio === undefined ? whole : tag + folio
    },
  )
}
