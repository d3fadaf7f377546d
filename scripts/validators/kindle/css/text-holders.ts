import { isFixedLayout } from '../is-fixed-layout.ts'
import { isHtml } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import type { ContentDocument } from '../kindle-book.ts'
import type { Publication } from '../../../book/publication.ts'
import type { XmlElement } from '../../../base/xml.ts'

const names = ['html', 'body', 'p'] as const

/** An element that a style for the whole text is set on, with how much of the text is in it. */
export interface TextHolder {
  readonly document: ContentDocument
  readonly element: XmlElement
  readonly on: (typeof names)[number]
  readonly characters: number
}

/**
 * The roots, bodies and paragraphs of the spine. The table of contents is not the book's text, and pages of fixed
 * layout have to say how theirs is set.
 */
export function textHolders(publication: Publication, contents: readonly ContentDocument[]): TextHolder[] {
  return contents
    .filter(({ inSpine, item }) => inSpine && item?.properties.includes('nav') !== true)
    .filter((document) => !isFixedLayout(publication, document))
    .flatMap((document) =>
      document.elements.flatMap((element): TextHolder[] => {
        const on = names.find((name) => isHtml(element, name))
        return on === undefined ? [] : [{ document, element, on, characters: textOf(element).trim().length }]
      }),
    )
}
