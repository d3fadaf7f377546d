import type { Root as HastRoot } from 'hast'
import type { VFileMessage } from 'vfile-message'
import type { Book, Chapter } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import type { Element, Highlighter, MathRenderer } from '../book/element.ts'
import type { RenderedBook, RenderedDocument } from '../book/rendered.ts'
import { generatedPage } from './generated-page.ts'
import { openingOf } from './opening.ts'
import { renderChapter } from './render-chapter.ts'

/** What rendering uses besides the book. */
export interface RenderTools {
  readonly elements: readonly Element[]
  readonly math: MathRenderer
  readonly highlight: Highlighter
  readonly output: OutputConfig
}

/** mdast → hast for every document of the spine: semantic HTML5 and MathML, the narrow waist of the house. */
export function render(book: Book, tools: RenderTools): RenderedBook & { readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  const documents = book.chapters.map((chapter): RenderedDocument => ({
    chapter,
    tree: documentOf(book, chapter, tools, messages),
  }))
  return { book, documents, messages }
}

function documentOf(book: Book, chapter: Chapter, tools: RenderTools, messages: VFileMessage[]): HastRoot {
  const generated = generatedPage(book, chapter)
  if (generated !== undefined) return generated
  const { body, title, descriptions, notes } = renderChapter(book, chapter, {
    ...tools,
    report: (made) => messages.push(made),
  })
  const after = [descriptions, notes].filter((section) => section !== undefined)
  return { type: 'root', children: [openingOf(book, chapter, title), ...body, ...after] }
}
