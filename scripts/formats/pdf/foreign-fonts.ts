import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'

/**
 * Fonts in a PDF that the theme did not bring: the browser took them from the machine of the day for characters that
 * no face of the theme has, so the book looks different elsewhere.
 *
 * @param families the families of the theme
 */
export function foreignFonts(document: PDFDocument, families: readonly string[]): VFileMessage[] {
  const own = families.map(plainName)
  const foreign = new Map<string, Set<string>>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue
    const base =
      object
        .lookupMaybe(PDFName.of('BaseFont'), PDFName)
        ?.decodeText()
        .replace(/^[A-Z]{6}\+/, '') ?? ''
    if (own.some((name) => plainName(base).startsWith(name))) continue
    const characters = foreign.get(base) ?? new Set()
    foreign.set(base, characters)
    const map = object.lookup(PDFName.of('ToUnicode'))
    if (map instanceof PDFRawStream) for (const character of mapped(map)) characters.add(character)
  }
  return [...foreign].map(([name, characters]) => {
    const shown = [...characters].filter((character) => character.trim() !== '').slice(0, 12)
    return message({
      severity: 'warning',
      ruleId: 'pdf-foreign-font',
      reason: `Unexpected font ${name} in the PDF (${shown.join(' ')}), expected the faces of the theme only.`,
      note: 'No face of the theme has these characters, or a style names a family that it does not bring. Use others, or add a face to the theme.',
    })
  })
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** The characters that a font's ToUnicode map (ISO 32000-1 §9.10.3) names. */
function mapped(stream: PDFRawStream): string[] {
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const characters: string[] = []
  const block = /begin(bfchar|bfrange)([^]*?)end\1/g
  for (const [, kind, body = ''] of text.matchAll(block)) {
    const codes = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex = '']) => hex)
    const step = kind === 'bfchar' ? 2 : 3
    for (let at = 0; at + step <= codes.length; at += step) {
      const first = Buffer.from(codes[at + step - 1] ?? '', 'hex')
        .swap16()
        .toString('utf16le')
      const count = step === 2 ? 1 : Number.parseInt(codes[at + 1] ?? '', 16) - Number.parseInt(codes[at] ?? '', 16) + 1
      const start = first.codePointAt(0) ?? 0
      for (let more = 0; more < Math.min(count, 256); more++) characters.push(String.fromCodePoint(start + more))
    }
  }
  return characters
}
