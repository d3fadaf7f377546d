import { gridOf, type TableGrid } from './table-grid.ts'
import { ancestor, textOf } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import type { ContentDocument } from '../kindle-book.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A `<table>` of the book. */
export interface BookTable {
  readonly document: ContentDocument
  readonly element: XmlElement
  readonly grid: TableGrid
  /** The characters of its text, runs of white space as one. */
  readonly characters: number
  /** The table around it. */
  readonly outer?: XmlElement | undefined
}

/** The tables of a document, in reading order. */
export function tablesOf(document: ContentDocument): BookTable[] {
  return document.elements
    .filter((element) => isHtml(element, 'table'))
    .map((element) => ({
      document,
      element,
      grid: gridOf(element),
      characters: lengthOf(element),
      outer: ancestor(element, (each) => isHtml(each, 'table')),
    }))
}

/** The length of an element's text as a reader sees it: runs of white space are one. */
export function lengthOf(element: XmlElement): number {
  return textOf(element).replace(/\s+/g, ' ').trim().length
}
