import type { ElementContent, Root } from 'hast'
import type { Book, Chapter } from '../book/book.ts'
import { aboutTheAuthors } from './generated/about-the-authors.ts'
import { copyrightPage } from './generated/copyright-page.ts'
import { halfTitlePage, titlePage } from './generated/title-page.ts'
import { openingOf } from './opening.ts'

/** Pages that book.yaml's facts write: title page, copyright page. Contents are a format's own affair. */
export function generatedPage(book: Book, chapter: Chapter): Root | undefined {
  if (chapter.item.file !== undefined) return undefined
  const { role } = chapter.item
  if (role === 'halftitlepage') return root(halfTitlePage(book, chapter))
  if (role === 'titlepage') return root(titlePage(book, chapter))
  if (role === 'copyright-page') return root(copyrightPage(book, chapter))
  if (role === 'about-the-author') {
    const opening = openingOf(book, chapter, { title: [{ type: 'text', value: chapter.titleText }] })
    return root([opening, ...aboutTheAuthors(book)])
  }
  return undefined
}

function root(children: ElementContent[]): Root {
  return { type: 'root', children }
}
