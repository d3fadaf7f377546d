import type { XmlDocument } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'

/** A document that readers show as a page. */
export interface BookPage {
  /** Inside the archive. */
  readonly path: string
  readonly document: XmlDocument
}

const xhtmlType = 'application/xhtml+xml'

/** Paths of the XHTML documents that make up the book: the spine in its order, then the navigation document. */
export function pagePaths({ spine, manifest }: Publication): string[] {
  const shown = spine.flatMap(({ item }) => (item === undefined ? [] : [item]))
  const nav = manifest.filter(({ properties }) => properties.includes('nav'))
  const paths = [...shown, ...nav].flatMap(({ path, mediaType }) =>
    path !== undefined && mediaType === xhtmlType ? [path] : [],
  )
  return [...new Set(paths)]
}

/** The pages that could be read. The reader says what is wrong with the others. */
export function pagesOf(publication: Publication): BookPage[] {
  return pagePaths(publication).flatMap((path) => {
    const document = publication.documents.get(path)
    return document === undefined ? [] : [{ path, document }]
  })
}
