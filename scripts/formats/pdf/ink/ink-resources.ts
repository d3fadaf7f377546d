import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib'
import { contentOperations } from '../content-operations.ts'
import { applyEdits } from '../marked-content.ts'
import { decodedText } from './decoded-text.ts'
import { greyImage } from './grey-image.ts'
import { greyShading } from './grey-shading.ts'
import { type Ink, inkEdits } from './ink-edits.ts'

const name = (words: string): PDFName => PDFName.of(words)

/**
 * Does for all that pages draw by name what `inkEdits` does for the pages themselves: groups and patterns say greys as
 * greys; with `black` gradients and pictures lose their colours, and transparent groups are mixed in grey.
 */
export function inkResources(document: PDFDocument, ink: Ink): void {
  const done = new Set<PDFObject>()
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    if (object instanceof PDFRawStream) inkStream(document, ref, object, ink)
    if (ink === 'full') continue
    const shading = dict.lookup(name('Shading'))
    // Of a pattern; in resources the same word names a dictionary of gradients.
    if (shading instanceof PDFDict && shading.has(name('ShadingType'))) greyShading(document, shading, done)
    if (dict.has(name('ShadingType'))) greyShading(document, dict, done)
    const group = dict.lookup(name('Group'))
    if (group instanceof PDFDict && group.lookup(name('CS')) === name('DeviceRGB'))
      group.set(name('CS'), name('DeviceGray'))
  }
}

function inkStream(document: PDFDocument, ref: PDFRef, stream: PDFRawStream, ink: Ink): void {
  const { dict } = stream
  const kind = dict.lookup(name('Subtype'))
  if (kind === name('Image')) {
    const grey = ink === 'black' ? greyImage(document.context, stream) : undefined
    if (grey !== undefined) document.context.assign(ref, grey)
  } else if (kind === name('Form') || dict.has(name('PaintType'))) {
    const text = decodedText(stream)
    const operations = contentOperations(text)
    const edits = operations === undefined ? [] : inkEdits({ text, operations }, ink)
    if (edits.length === 0) return
    const made = document.context.flateStream(Buffer.from(applyEdits(text, edits), 'latin1'))
    for (const [key, value] of dict.entries())
      if (!/^\/(?:Length|Filter|DecodeParms)$/.test(key.toString())) made.dict.set(key, value)
    document.context.assign(ref, made)
  }
}
