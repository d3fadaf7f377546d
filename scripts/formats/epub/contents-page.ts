import type { RenderedBook, RenderedDocument } from '../../book/rendered.ts'
import { openingRoles } from '../../book/roles.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { documentHref } from './file-names.ts'

/** Where readers find the table of contents as a page. */
export interface ContentsPage {
  /** Below `EPUB/`. */
  readonly href: string
  /** The id of the list. */
  readonly id: string
  readonly title: string
  /** The document before which the navigation document stands in reading order. */
  readonly before?: string | undefined
}

/**
 * The documents that become pages, and the page of contents. That is the navigation document, which says the same in a
 * form that readers understand: in the place of the contents page that the book lists, else after the opening pages.
 * A contents page that the author wrote stays.
 */
export function withoutContents({ book, documents }: RenderedBook): {
  readonly documents: readonly RenderedDocument[]
  readonly contents: ContentsPage
} {
  const at = documents.findIndex(({ chapter }) => chapter.item.role === 'toc')
  const listed = documents[at]?.chapter
  if (listed?.item.file !== undefined) {
    return { documents, contents: { href: documentHref(listed.id), id: listed.target, title: listed.titleText } }
  }
  const before = documents.find((document, index) =>
    listed === undefined ? !openingRoles.has(document.chapter.item.role) : index > at,
  )
  return {
    documents: documents.filter((_, index) => index !== at),
    contents: {
      href: 'nav.xhtml',
      id: listed?.target ?? 'contents',
      title: listed?.titleText ?? wordsOf(book.config.language).contents,
      before: before?.chapter.id,
    },
  }
}
