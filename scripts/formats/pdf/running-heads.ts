import type { BookConfig } from '../../book/config.ts'
import type { RenderedDocument } from '../../book/rendered.ts'
import type { Run } from './page-name.ts'

/** What a theme may ask for in a margin box as `string(book)`, `string(part)`, `string(chapter)`. */
export interface RunningHeads {
  readonly book: string
  /** The part's title, or the book's where there are no parts. */
  readonly part: string
  /** With its number, if it has one. */
  readonly chapter: string
}

/** The running heads of one run of pages, plain text. */
export function runningHeads(run: Run, documents: readonly RenderedDocument[], config: BookConfig): RunningHeads {
  const { chapter } = run
  const part = documents.find((document) => document.chapter.id === chapter?.item.part)?.chapter
  return {
    book: config.title,
    part: part?.shortTitle ?? part?.titleText ?? config.title,
    chapter: [chapter?.number, chapter?.shortTitle ?? chapter?.titleText ?? config.title]
      .filter(Boolean)
      .join('\u2002'),
  }
}
