import type { VFileMessage } from 'vfile-message'
import type { XmlDocument } from '../base/xml.ts'

/** An EPUB that was made by anyone, opened within limits. Nothing outside the archive was read. */
export interface Publication {
  /** The name that messages start with: `book.epub`. */
  readonly name: string
  readonly bytes: number
  /** The archive itself, for inspectors that run in a process of their own. */
  readonly archive?: Uint8Array | undefined
  /** META-INF/container.xml, when it is well-formed. */
  readonly containerDocument?: XmlDocument | undefined
  /** Every entry of the archive by its name, in archive order. */
  readonly entries: ReadonlyMap<string, PublicationEntry>
  /** Path of the package document inside the archive. */
  readonly packagePath?: string | undefined
  readonly packageDocument?: XmlDocument | undefined
  readonly version?: string | undefined
  readonly metadata: readonly MetadataItem[]
  readonly manifest: readonly ManifestItem[]
  readonly spine: readonly SpineItem[]
  /** Parsed XHTML and SVG documents, by path inside the archive. A document that is not well-formed is absent and has a message. */
  readonly documents: ReadonlyMap<string, XmlDocument>
  /** Style sheets as text, by path. */
  readonly styles: ReadonlyMap<string, string>
  /** What opening it found: damage, limits exceeded, traversal, malformed XML. */
  readonly messages: readonly VFileMessage[]
}

export interface PublicationEntry {
  readonly name: string
  readonly size: number
  readonly compressed: boolean
  readonly bytes: Uint8Array
}

/** An element of `<metadata>`: `dc:title`, `meta`. */
export interface MetadataItem {
  /** `dc:language`, `meta`. */
  readonly name: string
  /** `meta`'s `property` or (EPUB 2) `name`. */
  readonly property?: string | undefined
  readonly value: string
  readonly id?: string | undefined
  readonly refines?: string | undefined
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

export interface ManifestItem {
  readonly id: string
  readonly href: string
  /** Path inside the archive; undefined for remote resources. */
  readonly path?: string | undefined
  readonly mediaType: string
  readonly properties: readonly string[]
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

export interface SpineItem {
  readonly idref: string
  readonly linear: boolean
  readonly properties: readonly string[]
  readonly item?: ManifestItem | undefined
}
