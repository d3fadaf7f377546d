import type { BookConfig } from '../../../book/config.ts'
import type { Heading } from '../../../book/headings.ts'
import type { RenderedDocument } from '../../../book/rendered.ts'
import { folioOf } from '../folios.ts'
import type { Layout } from '../layout.ts'
import { type DesignedPage, type PageTemplate, templatesFor } from '../page-templates.ts'
import { isDisplayed, opensBare, type Run } from '../page-name.ts'
import { runningHeads } from '../running-heads.ts'
import type { PageFurniture } from './furniture.ts'
import type { Places } from './places.ts'

/** The book that pages are furnished for. */
export interface FurnishedBook {
  readonly runs: readonly Run[]
  readonly layouts: ReadonlyMap<string, Layout>
  readonly documents: readonly RenderedDocument[]
  readonly headings: readonly Heading[]
  readonly config: BookConfig
  /** Designs of pages by role. */
  readonly templates?: readonly PageTemplate[] | undefined
  /** Sides whose pages are painted, empty ones and designed ones with them (`painted-sides.ts`). */
  readonly painted?: ReadonlySet<PageFurniture['side']> | undefined
  /** Whether pages that are turned are shown upright, as screens do. */
  readonly upright: boolean
}

/**
 * What each page of a book carries: no words on empty pages and on those that are designed as a whole, a folio and no head
 * where a run opens and over a plate, and otherwise both. The section is the first that begins on the page, or the one
 * that goes on (as `string()` chooses, CSS Generated Content for Paged Media §1.3).
 */
export function furnishPages(book: FurnishedBook, { starts, frontPages, pages }: Places): PageFurniture[] {
  const plain = (page: number): Pick<PageFurniture, 'side' | 'painted'> => {
    const side = sideOf(page)
    return book.painted?.has(side) === true ? { side, painted: true } : { side }
  }
  const designFor = (role: DesignedPage['role'], page: number, first: boolean): Pick<PageFurniture, 'design'> => {
    const design = templatesFor(book.templates ?? [], { role, side: sideOf(page), first })
    return design.length === 0 ? {} : { design }
  }
  const furnished = Array.from({ length: pages }, (_, page): PageFurniture => ({
    ...plain(page),
    ...designFor('blank', page, true),
  }))
  const sections = sectionTitles(book.headings)
  for (const run of book.runs) {
    const start = starts.get(run.name) ?? 0
    const titles = runningHeads(run, book.documents, book.config)
    let section = titles.chapter
    for (const [index, laid] of (book.layouts.get(run.name)?.pages ?? []).entries()) {
      const begun = laid.headings.flatMap(({ id }) => sections.get(id) ?? [])
      const heads = index === 0 || laid.bare ? undefined : { ...titles, section: begun[0] ?? section }
      section = begun.at(-1) ?? section
      const page = start + index
      const design = designFor(run.role, page, index === 0)
      if (isDisplayed(run.role)) {
        furnished[page] = { ...plain(page), ...design }
        continue
      }
      const folio = index === 0 && opensBare(run.role) ? undefined : folioOf(page, frontPages)
      const turned = book.upright && laid.turned === true ? true : undefined
      furnished[page] = { ...plain(page), heads, folio, turned, ...design }
    }
  }
  return furnished
}

/** The first page is a right-hand one. */
export function sideOf(page: number): 'left' | 'right' {
  return page % 2 === 0 ? 'right' : 'left'
}

/** Numbers and titles of the sections right below chapters, by id. */
function sectionTitles(headings: readonly Heading[]): Map<string, string> {
  const titles = new Map<string, string>()
  const visit = ({ id, depth, number, text, children }: Heading): void => {
    if (depth === 1) titles.set(id, [number, text].filter(Boolean).join('\u2002'))
    children.forEach(visit)
  }
  headings.forEach(visit)
  return titles
}
