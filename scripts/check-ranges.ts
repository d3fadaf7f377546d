import { message, type Message, type Place } from './base/message.ts'
import type { Book } from './book/book.ts'
import { counted, type Counted, type Ranges } from './book/counted.ts'
import { chapterStats, totalOf } from './stats.ts'

type Counts = Readonly<Record<Counted, number>>

/** How one of a thing is called, and several. */
const names: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  words: ['word', 'words'],
  display: ['displayed formula', 'displayed formulas'],
  inline: ['formula in a line', 'formulas in a line'],
  figures: ['figure', 'figures'],
  tables: ['table', 'tables'],
  listings: ['listing', 'listings'],
  notes: ['note', 'notes'],
  citations: ['citation', 'citations'],
  index: ['mark of the index', 'marks of the index'],
}

/**
 * Holds each chapter, and all of them together, against the ranges that book.yaml states. Chapters are documents of that
 * role: a preface and an appendix have lengths of their own.
 *
 * @param bookFile book.yaml as messages name it
 */
export function checkRanges({ chapters, config }: Book, bookFile: string): Message[] {
  const { ranges, places } = config
  if (ranges === undefined) return []
  const written = chapters.filter(({ item }) => item.role === 'chapter' && item.file !== undefined)
  const stats = written.map((chapter) => ({ ...chapterStats(chapter), file: chapter.file.path }))
  const start = { line: 1, column: 1 }
  return [
    ...stats.flatMap(({ counts, file }) => outside(counts, ranges.each, 'the chapter', file, start)),
    ...outside(totalOf(stats), ranges.together, 'all chapters', bookFile, places?.['ranges.together']),
  ]
}

function outside(counts: Counts, ranges: Ranges, where: string, file: string, place: Place | undefined): Message[] {
  return counted.flatMap((name) => {
    const { least, most = Number.POSITIVE_INFINITY } = ranges[name] ?? { least: 0 }
    const count = counts[name]
    if (count >= least && count <= most) return []
    const expected = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`
    return [
      message({
        severity: 'warning',
        ruleId: 'range',
        reason: `Unexpected ${count} ${names[name][count === 1 ? 0 : 1]} in ${where}, expected ${expected}`,
        note: 'Write more or less of it, or state another range: `ranges:` in book.yaml. `octavo stats` counts all chapters.',
        file,
        place,
      }),
    ]
  })
}
