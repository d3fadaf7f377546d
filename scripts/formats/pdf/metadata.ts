import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { BookConfig } from '../../book/config.ts'
import { xmp } from './xmp.ts'

/**
 * Writes what the file says about itself, in the information dictionary and as XMP (ISO 32000-1 §14.3), with the
 * book's own date and no other. The producer stays the one that Chromium named: it did.
 */
export function writeMetadata(document: PDFDocument, config: BookConfig): void {
  const { context, catalog } = document
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict) ?? context.obj({})
  const made = info.lookup(PDFName.of('Producer'))
  const producer = made instanceof PDFString || made instanceof PDFHexString ? made.decodeText() : 'Chromium'
  const title = [config.title, config.subtitle].filter(Boolean).join(': ')
  const authors = config.authors.map(({ name }) => name)
  const date = PDFString.of(`D:${config.date.replaceAll('-', '')}000000Z`)
  const entries: Record<string, PDFString | PDFHexString | undefined> = {
    Title: PDFHexString.fromText(title),
    Author: authors.length === 0 ? undefined : PDFHexString.fromText(authors.join(', ')),
    Subject: config.description === undefined ? undefined : PDFHexString.fromText(config.description),
    Keywords: config.keywords.length === 0 ? undefined : PDFHexString.fromText(config.keywords.join(', ')),
    Creator: PDFHexString.fromText('Octavo'),
    Producer: PDFHexString.fromText(producer),
    CreationDate: date,
    ModDate: date,
  }
  const fresh = context.obj({})
  for (const [name, value] of Object.entries(entries)) if (value !== undefined) fresh.set(PDFName.of(name), value)
  if (context.trailerInfo.Info === undefined) context.trailerInfo.Info = context.register(fresh)
  else context.assign(context.trailerInfo.Info as Parameters<typeof context.assign>[0], fresh)

  const stream = context.stream(xmp(config, title, producer), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(config.language))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
}
