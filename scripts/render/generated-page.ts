import type { ElementContent, Root } from 'hast'
import type { Book, Chapter } from '../book/book.ts'
import { copyrightPage } from '../book/generated/copyright-page.ts'
import { halfTitlePage, titlePage } from '../book/generated/title-page.ts'
import { aboutTheAuthors } from './generated/about-the-authors.ts'
import { openingOf } from './opening.ts'

/** Pages that book.yaml's facts write: title page, copyright page. Contents are a format's own affair. */
export function generatedPage(book: Book, chapter: Chapter): Root | undefined {
  if (chapter.item.file !== undefined) return undefined
  const { role } = chapter.item
  if (role === 'halftitlepage') return root(halfTitlePage(book.config, chapter.target))
  if (role === 'titlepage') return root(titlePage(book.config, chapter.target))
  if (role === 'copyright-page') return root(copyrightPage(book.config, chapter.target))
  if (role === 'about-the-author') {
    const opening = openingOf(book, chapter, { title: [{ type: 'text', value: chapter.titleText }] })
    return root([opening, ...aboutTheAuthors(book)])
  }
  return undefined
}

function root(children: ElementContent[]): Root {
  return { type: 'root', children }
}
