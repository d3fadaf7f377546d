import type { ContentsPage } from './contents-page.ts'
import type { Page } from './page.ts'

export interface Landmark {
  /** `epub:type`. */
  readonly type: string
  readonly title: string
  /** Below `EPUB/`. */
  readonly href: string
}

/** Pages that readers look for by themselves, with what the vocabulary calls them. */
const soughtAfter: Readonly<Record<string, string>> = {
  glossary: 'glossary',
  bibliography: 'bibliography',
  index: 'index',
  'list-of-figures': 'loi',
  'list-of-tables': 'lot',
}

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
    const type = soughtAfter[page.role]
    if (type !== undefined) marks.push({ type, title: page.title, href: page.href })
  }
  return marks
}
