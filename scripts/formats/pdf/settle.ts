import { PDFDocument } from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { PageMap } from '../../book/rendered.ts'
import { destinationsOf, type Destinations } from './destinations.ts'
import { fillFolios, withBlankPage } from './fill-folios.ts'
import { pageMap } from './folios.ts'
import type { Press } from './print.ts'

/** A print whose page numbers are true, or are told not to be. */
export interface Settled {
  readonly document: PDFDocument
  readonly destinations: Destinations
  /** Pages before the body. */
  readonly frontPages: number
  readonly folios: PageMap
  readonly messages: readonly VFileMessage[]
}

/** Prints after the first one; two are enough unless numbers change line breaks and these change numbers. */
const rounds = 3

/**
 * Prints until the numbers in the text are those of the pages: a first, untagged print shows where everything lands,
 * then the folios are written and the print is compared with what was written. After a few rounds a warning says that
 * it did not settle.
 *
 * @param firstOfBody id of the element with which arabic folios begin; undefined in a book without a body
 */
export async function settle(
  html: string,
  firstOfBody: string | undefined,
  press: Press,
  progress?: (step: string) => void,
): Promise<Settled> {
  progress?.('finding the pages')
  const first = await PDFDocument.load(await press.print(html, false), { updateMetadata: false })
  let destinations = destinationsOf(first, html)
  let blank = frontPagesOf(first, destinations, firstOfBody) % 2 === 1
  let folios = pageMap(destinations, frontPagesOf(first, destinations, firstOfBody))
  for (let round = 1; ; round++) {
    progress?.(round === 1 ? 'printing' : 'printing again')
    const filled = fillFolios(blank ? withBlankPage(html) : html, folios)
    const document = await PDFDocument.load(await press.print(filled, true), { updateMetadata: false })
    destinations = destinationsOf(document, filled)
    const frontPages = frontPagesOf(document, destinations, firstOfBody)
    const found = pageMap(destinations, frontPages)
    const changed = [...found].filter(([id, folio]) => folios.get(id) !== folio).map(([id]) => id)
    if (changed.length === 0 || round === rounds) {
      return {
        document,
        destinations,
        frontPages,
        folios: found,
        messages: changed.length === 0 ? [] : [unsettled(changed)],
      }
    }
    blank = (frontPages - (blank ? 1 : 0)) % 2 === 1
    folios = found
  }
}

function frontPagesOf(document: PDFDocument, destinations: Destinations, firstOfBody: string | undefined): number {
  return (firstOfBody === undefined ? undefined : destinations.get(firstOfBody)?.page) ?? document.getPageCount()
}

function unsettled(ids: readonly string[]): VFileMessage {
  return message({
    severity: 'warning',
    ruleId: 'folios-unsettled',
    reason: `Unexpected page numbers of ${ids.length} places (${ids.slice(0, 3).join(', ')}), expected those of the last print.`,
    note: 'A page number in the text changes where a line breaks. Say it in another sentence, or leave the number out.',
  })
}
