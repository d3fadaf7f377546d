import type { Role } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Run } from './page-name.ts'

/** Pages that stand before the contents, when the book does not say where the contents stand. */
const beforeContents: ReadonlySet<Role> = new Set([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'epigraph',
])

/**
 * The runs of pages of a book, in order: its documents and, where it lists none, a title page, an imprint on its back
 * (if there are rights or a publisher to name) and the contents.
 */
export function runsOf({ book, documents }: RenderedBook): Run[] {
  const runs: Omit<Run, 'name'>[] = documents.map(({ chapter }) => ({
    chapter,
    role: chapter.item.role,
    front: chapter.item.matter === 'front',
  }))
  const has = (role: Role): boolean => runs.some((run) => run.role === role)
  if (!has('titlepage')) runs.splice(has('halftitlepage') ? 1 : 0, 0, { role: 'titlepage', front: true })
  const { rights, publisher } = book.config
  if (!has('copyright-page') && (rights ?? publisher) !== undefined) {
    const title = runs.findIndex((run) => run.role === 'titlepage')
    runs.splice(title + 1, 0, { role: 'copyright-page', front: true })
  }
  if (!has('toc')) {
    const at = runs.findIndex((run) => !beforeContents.has(run.role))
    runs.splice(at === -1 ? runs.length : at, 0, { role: 'toc', front: true })
  }
  return runs.map((run, index) => ({ ...run, name: `octavo-${index + 1}` }))
}
