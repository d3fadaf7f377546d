import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'
import type { NavigationEntry } from '../navigation.ts'

export const kfxN04DeepContents: KindleRule = {
  id: 'KFX-N04',
  summary: 'The table of contents is deeper than two levels',
  why: 'Kindle shows two levels of the table of contents.',
  mend: 'Nothing needs doing if two levels are enough to find the way.',
  basis: 'documented',
  sources: [help('GY3AD8C6C6GAG42N')],
  level: everywhere('info'),
  check(book, report) {
    const deepest = new Map<string, NavigationEntry>()
    for (const entry of book.navigation.entries) {
      const known = deepest.get(entry.file)
      if (entry.list === 'toc' && entry.depth > (known?.depth ?? 2)) deepest.set(entry.file, entry)
    }
    for (const { file, element, depth } of deepest.values()) {
      report({ file, element, detail: `Unexpected ${depth} levels of contents, expected that Kindle shows 2` })
    }
  },
}
