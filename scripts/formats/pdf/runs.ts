import type { OutputConfig } from '../../book/config.ts'
import type { Role } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import { openingRoles } from '../../book/roles.ts'
import type { Run } from './page-name.ts'

/** What stands on a left-hand page, or on whichever comes next. */
const onTheBack: ReadonlySet<Role> = new Set(['copyright-page', 'colophon'])

/**
 * The runs of pages of a book, in order: its documents and, where it lists none, a title page, an imprint on its back
 * (if there are rights or a publisher to name) and the contents. Page 1 is a right-hand page in any case: odd folios stand
 * right. On request all other documents open there too, but for what belongs on the back of the leaf before it.
 */
export function runsOf({ book, documents }: RenderedBook, openings: OutputConfig['openings']): Run[] {
  const runs: Omit<Run, 'name' | 'recto'>[] = documents.map(({ chapter }) => ({
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
    const at = runs.findIndex((run) => !openingRoles.has(run.role))
    runs.splice(at === -1 ? runs.length : at, 0, { role: 'toc', front: true })
  }
  const firstOfBody = runs.findIndex(({ front }) => !front)
  return runs.map((run, index) => ({
    ...run,
    name: `octavo-${index + 1}`,
    recto: index === firstOfBody || (openings === 'recto' && !onTheBack.has(run.role)),
  }))
}
