import type { Conversion } from './conversion.ts'
import type { Drawn } from './draw-equations.ts'
import type { Cascade } from './css/cascade.ts'
import type { Hidden } from './hidden-parts.ts'
import type { TextHolder } from './css/text-holders.ts'
import type { WrittenStyles } from './css/written/written-styles.ts'
import type { FontFile } from './fonts/font-files.ts'
import type { BookTable } from './tables/book-tables.ts'
import type { Picture } from './images/pictures.ts'
import type { Anchors, Link } from './links.ts'
import type { Navigation } from './navigation.ts'
import type { NoteCall } from './notes.ts'
import type { SourceText } from './source-text.ts'
import type { Message } from '../../base/message.ts'
import type { Reference } from '../../base/href.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { ManifestItem, Publication } from '../../book/publication.ts'

/** What the rules look at: the publication, and what several of them want to know about it, worked out once. */
export interface KindleBook extends Publication {
  /** XHTML documents, those of the spine first and in its order. */
  readonly contents: readonly ContentDocument[]
  /** Outermost `<svg>` elements, of SVG files and within XHTML. */
  readonly svgs: readonly SvgImage[]
  readonly equations: readonly Equation[]
  readonly drawn: Drawn
  /** What Kindle Previewer and the decoder made of the book. */
  readonly conversion: Conversion
  readonly references: readonly ImageReference[]
  /** Raster images of the manifest, by path; those that an encryption hides are absent. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** What `properties="cover-image"` (EPUB 3) or `<meta name="cover">` (EPUB 2) declares. */
  readonly cover?: ManifestItem | undefined
  /** META-INF/encryption.xml. */
  readonly encryption: readonly EncryptedFile[]
  /** What the style sheets of a document say about its elements. */
  readonly cascade: (document: ContentDocument) => Cascade
  readonly links: readonly Link[]
  /** Elements of a document by the names that links may call them. */
  readonly anchors: (path: string) => Anchors
  readonly navigation: Navigation
  readonly noteCalls: readonly NoteCall[]
  /** What styles and attributes of a document keep from being shown. */
  readonly hidden: (document: ContentDocument) => Hidden
  /** A file as text; undefined when the archive does not hold it. */
  readonly source: (path: string) => SourceText | undefined
  /** What EPUBCheck found; undefined where it was not asked or gave no verdict. */
  readonly epubcheck?: readonly Message[] | undefined
  /** Whether the style sheets asked for more work than there is time for: then some styles are not known. */
  readonly stylesExhausted: () => boolean
  /** The style sheets as they are written; read when first asked for. */
  readonly written: () => WrittenStyles
  /** Where styles for the whole text are set. */
  readonly textHolders: () => readonly TextHolder[]
  /** Every `<table>` with its cells on their grid. */
  readonly tables: readonly BookTable[]
  /** Every font file of the book. */
  readonly fonts: () => readonly FontFile[]
}

export interface ContentDocument {
  readonly path: string
  readonly root: XmlElement
  readonly item?: ManifestItem | undefined
  readonly inSpine: boolean
  /** Every element in document order, the root first. */
  readonly elements: readonly XmlElement[]
}

export interface SvgImage {
  readonly file: string
  readonly element: XmlElement
  /** Every element of it, itself first. */
  readonly elements: readonly XmlElement[]
  /** Stands within an XHTML document. */
  readonly inline: boolean
  /** Only carries one raster `<image>`: what Amazon allows, and what cover pages do. */
  readonly wrapper: boolean
}

export interface Equation {
  readonly document: ContentDocument
  /** The outermost `<math>` of the MathML namespace. */
  readonly element: XmlElement
  /** What a reader draws: without what stands in annotations. */
  readonly elements: readonly XmlElement[]
}

/** A place that shows an image: `<img src>`, SVG `<image href>`. */
export interface ImageReference {
  readonly file: string
  readonly element: XmlElement
  readonly value: string | undefined
  /** Where it leads; undefined for an absent or empty value. */
  readonly target?: Reference | undefined
}

export interface EncryptedFile {
  readonly path: string
  readonly algorithm: string
}
