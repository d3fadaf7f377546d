import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from 'pdf-lib'

/** Where a target came to stand: 0-based page, in pt from the lower left corner. */
export interface Destination {
  readonly page: number
  readonly x: number
  readonly y: number
}

export type Destinations = ReadonlyMap<string, Destination>

/**
 * Reads the named destinations of a print (`/Dests` of the catalog, ISO 32000-1 §12.3.2.3), by id. A mark that fell
 * into the space between two lines has none; it is said to stand where the mark before it stands.
 *
 * @param html the document that was printed, for the order of its ids
 */
export function destinationsOf(document: PDFDocument, html: string): Destinations {
  const found = namedDestinations(document)
  const all = new Map(found)
  let before: Destination | undefined
  for (const [, id = ''] of html.matchAll(/\sid="([^"]*)"/g)) {
    const own = found.get(id)
    if (own === undefined && before !== undefined) all.set(id, before)
    before = own ?? before
  }
  return all
}

function namedDestinations(document: PDFDocument): Map<string, Destination> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]))
  const found = new Map<string, Destination>()
  const table = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of table?.entries() ?? []) {
    const target = document.context.lookup(value)
    if (!(target instanceof PDFArray)) continue
    const page = pages.get(String(target.get(0)))
    const [x, y] = [target.lookupMaybe(2, PDFNumber), target.lookupMaybe(3, PDFNumber)]
    if (page !== undefined) found.set(name.decodeText(), { page, x: x?.asNumber() ?? 0, y: y?.asNumber() ?? 0 })
  }
  return found
}
