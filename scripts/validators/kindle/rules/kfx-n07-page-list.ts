import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, kfxOutput } from '../sources.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { NavigationEntry } from '../navigation.ts'

export const kfxN07PageList: KindleRule = {
  id: 'KFX-N07',
  summary: 'The list of pages has an entry that Kindle does not take',
  why: 'Labels are Arabic or Roman numerals and nothing else, each label and each place comes once. KFX Output drops the entries that break this.',
  mend: 'Write "12", not "Page 12"; remove what is there twice; lead each entry to a place that exists.',
  basis: 'observed',
  sources: [kfxOutput, guide2020],
  level: everywhere('warning'),
  check(book, report) {
    const seen = new Map<string, Set<string>>()
    for (const entry of book.navigation.entries) {
      if (entry.list !== 'page-list') continue
      const { file, element } = entry
      const known = seen.get(file) ?? new Set()
      seen.set(file, known)
      const fault = faultOf(entry, known, book)
      if (fault !== undefined) report({ file, element, detail: `Unexpected ${fault}` })
    }
  },
}

function faultOf(entry: NavigationEntry, known: Set<string>, book: KindleBook): string | undefined {
  const { label, path, reference } = entry
  const fragment = reference.kind === 'elsewhere' ? undefined : reference.fragment
  const [labelKey, placeKey] = [`label ${label}`, `place ${path}#${fragment ?? ''}`]
  const [sameLabel, samePlace] = [known.has(labelKey), known.has(placeKey)]
  known.add(labelKey).add(placeKey)
  if (!/^(?:\d+|[ivxlcdm]+)$/i.test(label)) return `page "${label}", expected an Arabic or Roman numeral`
  if (sameLabel) return `second page "${label}", expected each page once`
  if (path === undefined || !book.entries.has(path))
    return `page "${label}" in a missing file, expected one of the book`
  if (fragment !== undefined && fragment !== '' && book.documents.has(path) && !book.anchors(path).has(fragment)) {
    return `page "${label}" at a missing id, expected an id that ${path} has`
  }
  return samePlace ? `page "${label}" where another begins, expected a place of its own` : undefined
}
