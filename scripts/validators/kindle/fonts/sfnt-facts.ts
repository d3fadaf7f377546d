import { tablesOf } from '../../../base/sfnt.ts'

/** What an OpenType file says about itself. */
export interface SfntFacts {
  /** Has axes (`fvar`). */
  readonly variable: boolean
  /** What the licence bits of OS/2 forbid: to embed it at all, or to embed outlines. */
  readonly forbids?: 'embedding' | 'outlines' | undefined
}

/** Reads the facts; undefined for a file that is cut off. */
export function sfntFactsOf(bytes: Uint8Array): SfntFacts | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const tables = tablesOf(view)
    const os2 = tables.get('OS/2')
    const type = os2 === undefined ? 0 : view.getUint16(os2 + 8)
    // The four lowest bits are the usage; 2 alone is "restricted licence", and no other bit may undo it (OpenType 1.9, OS/2).
    const forbids = (type & 0xf) === 2 ? 'embedding' : (type & 0x200) === 0 ? undefined : 'outlines'
    return { variable: tables.has('fvar'), forbids }
  } catch {
    return undefined
  }
}
