import { bindParts } from '../../../../scripts/formats/pdf/bind/bind-parts.ts'
import type { BindRequest, Bound } from '../../../../scripts/formats/pdf/bind/request.ts'
import { cleanPart } from '../../../../scripts/formats/pdf/clean/clean-part.ts'
import { pagesOf } from '../../../../scripts/formats/pdf/clean/print-pages.ts'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import type { Layout } from '../../../../scripts/formats/pdf/layout.ts'
import type { Chapter } from '../../../../scripts/book/book.ts'
import type { Role, TargetId } from '../../../../scripts/book/names.ts'
import { output, plainBook } from '../fixture.ts'

/** A layout of so many pages, of which nothing else is known. */
export function layoutOf(print: Uint8Array): Layout {
  const pages = pagesOf(readPdf(print)).map(() => ({ filled: 0, headings: [], bare: false }))
  const lines = { justified: 0, left: 0, spaces: [], hyphenated: 0, worst: [] }
  return { pages, places: [], problems: [], lines, times: {} }
}

const [chapter] = plainBook.book.chapters as [Chapter] // It has four.

/** Binds prints as chapters that follow each other, or as pages of another role, with what a case says beside. */
export async function bindPrints(
  prints: readonly Uint8Array[],
  given: Partial<BindRequest> = {},
  role: Role = 'chapter',
): Promise<Bound> {
  let first = 0
  const parts: BindRequest['parts'][number][] = []
  for (const [index, print] of prints.entries()) {
    const layout = layoutOf(print)
    parts.push({
      name: `octavo-${index + 1}`,
      role,
      bytes: await cleanPart(print, layout, (given.output ?? output).colour),
      layout,
      first,
    })
    first += layout.pages.length
  }
  return await bindParts({
    parts,
    pages: first,
    furniture: { bytes: new Uint8Array(), under: new Map() },
    headings: [{ id: 'octavo-1' as TargetId, depth: 0, chapter, title: [], text: 'One', children: [] }],
    frontPages: 0,
    config: plainBook.book.config,
    output,
    families: ['Source', 'STIX', 'DejaVu', 'Liberation'],
    ...given,
    destinations: new Map([['octavo-1', { page: 0, x: 0, y: 100 }], ...(given.destinations ?? [])]),
  })
}
