import type { RenderedBook, RenderedDocument } from '../../book/rendered.ts'
import { visit } from 'unist-util-visit'
import { slug } from '../../base/ascii-names.ts'
import type { Chapter } from '../../book/book.ts'
import type { PackagePath } from '../../book/names.ts'

/** The page with the cover, the title and the contents. */
export const indexPath = 'index.html' as PackagePath

/** A document of the book that has a page of its own. */
export interface SitePage {
  /** Pages stand beside each other: this is also the way from any page to this one. */
  readonly path: PackagePath
  readonly document: RenderedDocument
  readonly chapter: Chapter
}

/** The pages of the edition in reading order, and where everything in them is. */
export interface Site {
  readonly pages: readonly SitePage[]
  /** For each id of the book the page that holds it. */
  readonly homes: ReadonlyMap<string, PackagePath>
  /** Documents that are parts of the index page: their ids stand there. */
  readonly inIndex: readonly Chapter[]
}

/**
 * Lays the documents out as pages. Title page and contents, where Octavo makes them, are parts of the index page.
 * Throws when two elements share an id: every stage before this one keeps them apart.
 */
export function siteOf({ documents }: RenderedBook): Site {
  const homes = new Map<string, PackagePath>()
  const pages: SitePage[] = []
  const inIndex: Chapter[] = []
  const taken = new Set<string>([indexPath])
  for (const document of documents) {
    const { chapter, tree } = document
    if (standsInIndex(chapter)) {
      homes.set(chapter.target, indexPath)
      inIndex.push(chapter)
      continue
    }
    const path = pathOf(chapter.id, taken)
    taken.add(path)
    pages.push({ path, document, chapter })
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id !== 'string') return
      if (homes.has(id)) throw new Error(`The id "${id}" occurs twice, in ${homes.get(id)} and ${path}`)
      homes.set(id, path)
    })
    if (!homes.has(chapter.target)) homes.set(chapter.target, path)
  }
  return { pages, homes, inIndex }
}

function standsInIndex({ item }: Chapter): boolean {
  return item.file === undefined && ['titlepage', 'halftitlepage', 'toc'].includes(item.role)
}

/** The page that a server shows for the folder is no document's: the book's own index stands beside it. */
function pathOf(id: string, taken: ReadonlySet<string>): PackagePath {
  const name = slug(id) === 'index' ? 'book-index' : slug(id)
  let path = `${name}.html`
  for (let count = 2; taken.has(path); count += 1) path = `${name}-${count}.html`
  return path as PackagePath // A slug and an extension: one segment, nothing to escape.
}
