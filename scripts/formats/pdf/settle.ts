import { PDFDocument } from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { PageMap } from '../../book/rendered.ts'
import { destinationsOf, type Destinations } from './destinations.ts'
import { blankPages, type BlankPages, pageAfter, startsWithout, withBlankPages } from './blank-pages.ts'
import { fillFolios } from './fill-folios.ts'
import { pageMap } from './folios.ts'
import { gutterOf, withGutter } from './gutter.ts'
import type { Run } from './page-name.ts'
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

/** What is to be printed. */
export interface Galley {
  readonly html: string
  readonly css: string
  readonly runs: readonly Run[]
  /** Whether the pages are the two sides of leaves: then their number is even. */
  readonly leaves: boolean
}

/** What a print was made with, and what a later one may have to correct. */
interface Guess {
  readonly folios: PageMap
  readonly blanks: BlankPages
  readonly pages: number
}

/** Pages of a book that nobody has printed yet; only the gutter of the first print depends on it. */
const likelyPages = 400

/**
 * Prints until the numbers in the text are those of the pages: a first, untagged print shows where everything lands,
 * then folios, empty pages and the gutter are written and the print is compared with what was written. After a few
 * rounds a warning says that it did not settle.
 */
export async function settle(galley: Galley, press: Press, progress?: (step: string) => void): Promise<Settled> {
  const print = async ({ folios, blanks, pages }: Guess, tagged: boolean): Promise<Print> => {
    const html = fillFolios(withBlankPages(galley.html, blanks), folios)
    const bytes = await press.print(html, withGutter(galley.css, pages), tagged)
    return read(await PDFDocument.load(bytes, { updateMetadata: false }), html, galley, blanks)
  }
  progress?.('finding the pages')
  let guess = (await print({ folios: new Map(), blanks: new Set(), pages: likelyPages }, false)).guess
  for (let round = 1; ; round++) {
    progress?.(round === 1 ? 'printing' : 'printing again')
    const { guess: found, document, destinations, frontPages } = await print(guess, true)
    const moved = [...found.folios].filter(([id, folio]) => guess.folios.get(id) !== folio).map(([id]) => id)
    const settled = moved.length === 0 && gutterOf(found.pages) === gutterOf(guess.pages) && equal(found, guess)
    if (settled || round === rounds) {
      const folios = pageMap(destinations, frontPages)
      return { document, destinations, frontPages, folios, messages: settled ? [] : [unsettled(moved)] }
    }
    guess = found
  }
}

interface Print {
  readonly document: PDFDocument
  readonly destinations: Destinations
  readonly frontPages: number
  /** What this print says about the next one. */
  readonly guess: Guess
}

function read(document: PDFDocument, html: string, { runs, leaves }: Galley, blanks: BlankPages): Print {
  const destinations = destinationsOf(document, html)
  const starts = startsWithout(blanks, runs, (name) => destinations.get(name)?.page)
  const plainPages = document.getPageCount() - blanks.size
  const wanted = blankPages(runs, starts, plainPages, leaves)
  const firstOfBody = destinations.get(runs.find(({ front }) => !front)?.name ?? '')?.page
  const after = new Map(
    [...destinations].map(([id, target]) => [id, { ...target, page: pageAfter(target.page, blanks, wanted, starts) }]),
  )
  const pages = plainPages + wanted.size
  const frontAfter = firstOfBody === undefined ? pages : pageAfter(firstOfBody, blanks, wanted, starts)
  return {
    document,
    destinations,
    frontPages: firstOfBody ?? document.getPageCount(),
    guess: { folios: pageMap(after, frontAfter), blanks: wanted, pages },
  }
}

function equal({ blanks: one }: Guess, { blanks: other }: Guess): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name))
}

function unsettled(ids: readonly string[]): VFileMessage {
  return message({
    severity: 'warning',
    ruleId: 'folios-unsettled',
    reason:
      ids.length === 0
        ? 'Unexpected pages that still move in the last print, expected documents to open where they did.'
        : `Unexpected page numbers of ${ids.length} places (${ids.slice(0, 3).join(', ')}), expected those of the last print.`,
    note: 'A page number in the text changes where a line breaks. Say it in another sentence, or leave the number out.',
  })
}
