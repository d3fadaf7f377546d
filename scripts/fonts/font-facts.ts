import { tablesOf } from '../base/sfnt.ts'
import { unpacked } from './unpacked.ts'

/** What decides whether a font can go into a book; undefined for bytes that are no font. */
export interface FontFacts {
  /** PostScript outlines, or axes that vary: Chromium draws either into a PDF letter by letter (Type 3). */
  readonly cubic: boolean
  readonly variable: boolean
  /** The licence, as OS/2's `fsType` has it (OpenType 1.9): what it keeps a book from. */
  readonly forbids?: 'embedding' | 'subsets' | 'outlines' | undefined
}

/** Reads a TTF, OTF, WOFF or WOFF2. Never throws: what cannot be read is no font. */
export async function fontFacts(bytes: Uint8Array): Promise<FontFacts | undefined> {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (!['\0\u0001\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'].includes(magic)) return undefined
  try {
    const font = await unpacked(bytes)
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
    const tables = tablesOf(view)
    const cmap = tables.get('cmap')
    if (cmap === undefined || tables.get('head') === undefined) return undefined
    view.getUint32(cmap)
    const os2 = tables.get('OS/2')
    const type = os2 === undefined ? 0 : view.getUint16(os2 + 8)
    return {
      cubic: tables.has('CFF ') || tables.has('CFF2'),
      variable: tables.has('fvar'),
      // The least restrictive of the first four bits holds; 2 alone forbids.
      forbids:
        (type & 0xf) === 2
          ? 'embedding'
          : (type & 0x100) !== 0
            ? 'subsets'
            : (type & 0x200) !== 0
              ? 'outlines'
              : undefined,
    }
  } catch {
    return undefined
  }
}
