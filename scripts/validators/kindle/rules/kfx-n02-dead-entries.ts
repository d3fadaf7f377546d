import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput, logs } from '../sources.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { NavigationEntry } from '../navigation.ts'

export const kfxN02DeadEntries: KindleRule = {
  id: 'KFX-N02',
  summary: 'An entry of the table of contents leads nowhere',
  why: 'Kindle Previewer could not resolve such entries (E24010) and then built no table of contents (E24001). KFX Output cuts them out, with the way to what they meant.',
  mend: 'Lead the entry to a file of the spine and to an id that it has.',
  basis: 'observed',
  sources: [kfxOutput, `${logs}, E24010 and E24001`],
  level: everywhere('error'),
  check(book, report) {
    const spine = new Set(book.spine.map(({ item }) => item?.path))
    for (const entry of book.navigation.entries) {
      const fault = entry.list === 'toc' ? faultOf(entry, book, spine) : undefined
      if (fault === undefined) continue
      const { file, element, href } = entry
      report({ file, element, detail: `Unexpected entry for ${href}, expected ${fault}` })
    }
  },
}

function faultOf(entry: NavigationEntry, book: KindleBook, spine: ReadonlySet<string | undefined>): string | undefined {
  const { path, reference, href } = entry
  if (path === undefined || href.trim() === '') return 'a file of the book'
  if (!book.entries.has(path)) return 'a file that the archive holds'
  if (!spine.has(path)) return 'a file of the spine'
  const fragment = reference.kind === 'elsewhere' ? undefined : reference.fragment
  // What could not be read has a finding of its own (KFX-H03).
  if (fragment === undefined || fragment === '' || !book.documents.has(path)) return undefined
  return book.anchors(path).has(fragment) ? undefined : `an id that ${path} has`
}
