import { PDFDocument } from 'pdf-lib'
import { type FontFacts, fontFacts } from './font-facts.ts'
import { pageFacts, type PageFacts } from './page-facts.ts'
import type { Resources } from './resources.ts'

/** All that preflight knows of a finished PDF. */
export interface PrintFacts {
  readonly pages: readonly PageFacts[]
  /** Fonts that text is set in, by name. */
  readonly fonts: readonly FontFacts[]
}

/** Rejects when the bytes are no PDF. */
export async function printFacts(bytes: Uint8Array): Promise<PrintFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts: Resources['fonts'] = new Map()
  const pages = pageFacts(document, fonts)
  const known = [...fonts.keys()].map(fontFacts)
  return { pages, fonts: known.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) }
}
