import type { PageMap } from '../../book/rendered.ts'
import { blankPage } from './page-name.ts'

/** An element that waits for a folio, its text included: `<span data-folio="sec-x">000</span>`. */
const waiting = /(<[a-z]+\b[^<>]*\sdata-folio="([^"]*)"[^<>]*>)[^<]*(?=<\/)/g

/** Writes folios into a document where it says `data-folio`; what the map does not know keeps its place holder. */
export function fillFolios(html: string, folios: PageMap): string {
  return html.replaceAll(waiting, (whole: string, tag: string, id: string) => {
    const folio = folios.get(id)
    return folio === undefined ? whole : tag + folio
  })
}

/** A document with an empty page before its body, so that page 1 is a right-hand page (odd folios stand right). */
export function withBlankPage(html: string): string {
  return html.replace(`id="${blankPage}" hidden`, `id="${blankPage}" aria-hidden="true"`)
}
