import { edited, stockFiles, zipFiles, type Overlay } from '../../epub-fixture.ts'
import { rawZip, type RawArchive, type RawEntry } from '../../publication/zip-fixture.ts'

/** An EPUB that somebody made to harm its reader, and all that the container inspector says about it. */
export interface HostileCase {
  readonly name: string
  /** Made anew by each call, from nothing but what stands here: same bytes every time. */
  readonly epub: () => Uint8Array
  /** `error OEBPS/c1.xhtml epub-xml-limit`, `×3` behind it for three of them; in the order in which they first appear. */
  readonly findings: readonly string[]
  /** Ids that the Kindle check must report as well. */
  readonly kindle?: readonly string[]
}

/** A case made of the stock book and changed or added files. */
export function book(
  name: string,
  overlay: () => Overlay,
  findings: readonly string[],
  kindle?: readonly string[],
): HostileCase {
  return { name, epub: () => zipped(overlay()), findings, ...(kindle === undefined ? {} : { kindle }) }
}

/** Large files are stored: their compression alone would betray them (epub-compression-ratio). */
function zipped(overlay: Overlay): Uint8Array {
  const files = stockFiles(overlay)
  const large = [...files].filter(([, bytes]) => bytes.length > 900_000)
  return zipFiles(files, Object.fromEntries(large.map(([name]) => [name, { level: 0 }])))
}

/** A case made of the stock book's entries and others that no program would write. */
export function archive(
  name: string,
  more: () => readonly RawEntry[],
  findings: readonly string[],
  how: RawArchive = {},
): HostileCase {
  return { name, epub: () => rawZip([...stockEntries(), ...more()], how), findings }
}

export function stockEntries(): RawEntry[] {
  return [...stockFiles()].map(([name, data]) => ({ name, data, deflate: name !== 'mimetype' }))
}

/** The stock book with its second chapter's body replaced. */
export function chapter(body: string, head = ''): Overlay {
  return {
    'OEBPS/c2.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>c2</title>${head}</head><body><h1 id="c2">c2</h1><div id="figure"/>${body}</body></html>`,
  }
}

/** The stock book with items added to its manifest and references to its spine. */
export function manifest(items: string, spine = ''): Overlay {
  const changed = edited('OEBPS/package.opf', '</manifest>', `${items}</manifest>`)
  return { 'OEBPS/package.opf': (changed['OEBPS/package.opf'] ?? '').replace('</spine>', `${spine}</spine>`) }
}

export function times(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('')
}
