import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Asset, TocEntry } from '../book/book.ts'
import type { BookConfig } from '../book/config.ts'
import type { RenderedBook } from '../book/rendered.ts'
import type { Use } from '../book/theme.ts'
import { saidByUse } from './characters.ts'
import { wordsInSvg } from './words-in-svg.ts'

/** What a book says in the faces of each use, and what its pictures say, whose letters may become outlines. */
export interface BookSaid {
  readonly set: Readonly<Record<Use, string>>
  readonly drawn: string
}

/** Everything that an output of the book sets: its documents, titles in the contents, what book.yaml says, its pictures. */
export function saidIn(rendered: RenderedBook): BookSaid {
  const { text, mono, math } = saidByUse(rendered.documents.map(({ tree }) => tree))
  const config = wordsOfConfig(rendered.book.config)
  const words = text + titles(rendered.book.toc) + config
  const pictures = shown(rendered).map((asset) => wordsInSvg(asset.bytes))
  return { set: { text: words, sans: words, mono, math }, drawn: pictures.join('') + config }
}

function titles(entries: readonly TocEntry[]): string {
  return entries.map(({ title, children }) => toString(title) + titles(children)).join('')
}

/** Title pages, covers, copyright pages and running heads say these. */
function wordsOfConfig({ title, subtitle, authors, publisher, rights, description }: BookConfig): string {
  const people = authors.flatMap(({ name, bio }) => [name, bio])
  return [title, subtitle, publisher, rights, description, ...people].filter(Boolean).join(' ')
}

function shown({ book, documents }: RenderedBook): Asset[] {
  const found = new Set<Asset>()
  for (const { tree } of documents) {
    visit(tree, 'element', ({ properties }) => {
      const path = /^asset:(.+)/s.exec(String(properties['src'] ?? properties['srcSet']))?.[1]
      const asset = path === undefined ? undefined : book.assets.get(path)
      if (asset?.mediaType === 'image/svg+xml') found.add(asset)
    })
  }
  return [...found]
}
