import type { ContentsPage } from './contents-page.ts'
import type { Page } from './page.ts'

export interface Landmark {
  /** `epub:type`. */
  readonly type: string
  readonly title: string
  /** Below `EPUB/`. */
  readonly href: string
}

/** Back matter that readers look for by itself. */
const soughtAfter: ReadonlySet<string> = new Set(['glossary', 'bibliography', 'index', 'answers'])

/**
 * The landmarks of a book (EPUB 3.3 §7.4.3): cover, contents, the first page of the body, and the reference matter.
 */
export function landmarksOf(pages: readonly Page[], contents: ContentsPage): readonly Landmark[] {
  const marks: Landmark[] = []
  const cover = pages.find((page) => page.role === 'cover')
  if (cover !== undefined) marks.push({ type: 'cover', title: cover.title, href: cover.href })
  marks.push({ type: 'toc', title: contents.title, href: contents.href })
  const body = pages.find((page) => page.bodyType === 'bodymatter')
  if (body !== undefined) marks.push({ type: 'bodymatter', title: body.title, href: body.href })
  for (const page of pages) {
    if (soughtAfter.has(page.role)) marks.push({ type: page.role, title: page.title, href: page.href })
  }
  return marks
}
