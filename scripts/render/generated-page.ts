import type { ElementContent, Root } from 'hast'
import type { Book, Chapter } from '../book/book.ts'
import { wordsOf } from '../book/languages/index.ts'
import { element } from './opening.ts'

/** Pages that book.yaml's facts write: title page, copyright page. Contents are a format's own affair. */
export function generatedPage(book: Book, chapter: Chapter): Root | undefined {
  if (chapter.item.file !== undefined) return undefined
  const { role } = chapter.item
  if (role === 'titlepage') return root(titlePage(book, chapter))
  if (role === 'copyright-page') return root(copyrightPage(book, chapter))
  return undefined
}

function root(children: ElementContent[]): Root {
  return { type: 'root', children }
}

function titlePage({ config }: Book, chapter: Chapter): ElementContent[] {
  const { edition, subtitle, authors, publisher } = config
  const words = wordsOf(config.language)
  return [
    {
      type: 'element',
      tagName: 'header',
      properties: { className: ['title-page'] },
      children: [
        element('h1', { id: chapter.target, className: ['book-title'] }, config.title),
        ...(subtitle === undefined ? [] : [element('p', { className: ['book-subtitle'] }, subtitle)]),
        ...(edition === undefined || edition.number === 1
          ? []
          : [element('p', { className: ['book-edition'] }, words.edition(edition.number))]),
        ...authors.map(({ name }) => element('p', { className: ['book-author'] }, name)),
        ...(publisher === undefined ? [] : [element('p', { className: ['book-publisher'] }, publisher)]),
      ],
    },
  ]
}

/** Only what book.yaml says: no rights, dates or numbers are invented. */
function copyrightPage({ config }: Book, chapter: Chapter): ElementContent[] {
  const words = wordsOf(config.language)
  const { edition, rights, isbn, publisher } = config
  const lines = [
    rights,
    publisher,
    [
      edition === undefined ? undefined : words.edition(edition.number),
      `${words.version} ${config.version}`,
      config.date,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    isbn.epub === undefined ? undefined : `ISBN ${isbn.epub} (EPUB)`,
    isbn.print === undefined ? undefined : `ISBN ${isbn.print}`,
  ].filter((line) => line !== undefined)
  return [
    {
      type: 'element',
      tagName: 'div',
      properties: { className: ['copyright'] },
      children: [
        element('h1', { id: chapter.target, className: ['copyright-title'] }, config.title),
        ...lines.map((line) => element('p', {}, line)),
      ],
    },
  ]
}
