import { attribute, elementsOf, textOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'
import { ops } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'

/** Where a page of the printed book begins (EPUB Accessibility 1.1 §3.2.2). */
export interface PageBreak {
  readonly path: string
  readonly element: XmlElement
  readonly id: string | undefined
  /** What it is announced as; empty when it has no name. */
  readonly name: string
}

/** All page breaks of the book in reading order. */
export function pageBreaksOf(publication: Publication): PageBreak[] {
  return pagesOf(publication).flatMap(({ path, document }) =>
    [...elementsOf(document.root)].filter(isPageBreak).map((element) => {
      const named = attribute(element, 'aria-label') ?? attribute(element, 'title') ?? textOf(element)
      return { path, element, id: attribute(element, 'id'), name: named.trim() }
    }),
  )
}

function isPageBreak(element: XmlElement): boolean {
  return tokens(element, 'type', ops).includes('pagebreak') || tokens(element, 'role').includes('doc-pagebreak')
}
