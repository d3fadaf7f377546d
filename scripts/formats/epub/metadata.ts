import { legal } from '../../base/xhtml.ts'
import type { BookConfig } from '../../book/config.ts'

/** An element of the package's `<metadata>`. */
export interface MetadataEntry {
  /** `dc:title`, `meta`. */
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly value: string
}

/**
 * What book.yaml says about the book, in the package's words (EPUB 3.3 §5.5); nothing is added to it. Kindle knows only
 * one title, so title and subtitle are one there.
 */
export function metadataOf(config: BookConfig, kindle: boolean): readonly MetadataEntry[] {
  const isbn = config.isbn.epub?.replaceAll(/[\s-]/g, '')
  return [
    dc('identifier', config.identifier, 'pub-id'),
    ...(isbn === undefined
      ? []
      : [dc('identifier', `urn:isbn:${isbn}`, 'isbn'), refine('isbn', 'identifier-type', '15', 'onix:codelist5')]),
    ...titles(config, kindle),
    ...people(config),
    dc('language', config.language),
    ...optional('publisher', config.publisher),
    dc('date', config.date),
    ...optional('description', config.description),
    ...config.subjects.flatMap((subject) => optional('subject', subject)),
    ...optional('rights', config.rights),
    meta('dcterms:modified', `${config.date.slice(0, 10)}T00:00:00Z`),
  ]
}

/** A `<meta property>` about the publication as a whole. */
export function meta(property: string, value: string): MetadataEntry {
  return { name: 'meta', attributes: [['property', property]], value: legal(value) }
}

function titles({ title, subtitle }: BookConfig, kindle: boolean): MetadataEntry[] {
  if (subtitle === undefined || subtitle === '') return [dc('title', title)]
  if (kindle) return [dc('title', `${title}: ${subtitle}`)]
  return [
    dc('title', title, 'title'),
    refine('title', 'title-type', 'main'),
    refine('title', 'display-seq', '1'),
    dc('title', subtitle, 'subtitle'),
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2'),
  ]
}

/** Authors are creators; editors, translators and others contribute, unless the book has no author. */
function people({ authors }: BookConfig): MetadataEntry[] {
  const authored = authors.some((author) => author.role === 'aut')
  return authors.flatMap((author, index) => {
    const id = `person-${index + 1}`
    return [
      dc(author.role === 'aut' || !authored ? 'creator' : 'contributor', author.name, id),
      refine(id, 'role', author.role, 'marc:relators'),
      ...(author.fileAs === undefined ? [] : [refine(id, 'file-as', author.fileAs)]),
    ]
  })
}

/** A Dublin Core element. */
export function dc(name: string, value: string, id?: string): MetadataEntry {
  return { name: `dc:${name}`, attributes: id === undefined ? [] : [['id', id]], value: legal(value) }
}

/** An empty element would be an error (RSC-005). */
function optional(name: string, value: string | undefined): MetadataEntry[] {
  return value === undefined || value.trim() === '' ? [] : [dc(name, value)]
}

/** A `<meta>` about another element of the metadata. */
export function refine(id: string, property: string, value: string, scheme?: string): MetadataEntry {
  const attributes: [string, string][] = [
    ['refines', `#${id}`],
    ['property', property],
  ]
  if (scheme !== undefined) attributes.push(['scheme', scheme])
  return { name: 'meta', attributes, value: legal(value) }
}
