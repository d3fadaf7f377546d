import { PDFArray, PDFDict, PDFName } from 'pdf-lib'

/** A font that text is set in. */
export interface FontFacts {
  /** Without the six letters of a subset. */
  readonly name: string
  readonly embedded: boolean
  /** Whether it holds only the glyphs that are used: its name says so (ISO 32000-1 §9.6.4). */
  readonly subset: boolean
  readonly type3: boolean
}

const name = (words: string): PDFName => PDFName.of(words)

export function fontFacts(font: PDFDict): FontFacts {
  const base = font.lookup(name('BaseFont'))
  const written = base instanceof PDFName ? base.decodeText() : 'without a name'
  const inner = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict) ?? font
  const descriptor = inner.lookup(name('FontDescriptor'))
  const type3 = font.lookup(name('Subtype')) === name('Type3')
  return {
    name: written.replace(/^[A-Z]{6}\+/, ''),
    embedded:
      type3 ||
      (descriptor instanceof PDFDict &&
        ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)))),
    subset: type3 || /^[A-Z]{6}\+/.test(written),
    type3,
  }
}
