import { everywhere, type KindleRule } from '../rule.ts'
import { noteTrials } from '../sources.ts'

export const kfxX04HiddenNotes: KindleRule = {
  id: 'KFX-X04',
  summary: 'A note is hidden',
  why: 'Kindle does not resolve links to what is not displayed: the note neither pops up nor stands anywhere.',
  mend: 'Show the notes at the end of the chapter; Kindle pops them up all the same.',
  basis: 'observed',
  sources: [noteTrials],
  level: everywhere('warning'),
  check(book, report) {
    const documents = new Map(book.contents.map((document) => [document.path, document]))
    const told = new Set()
    for (const { link, note } of book.noteCalls) {
      const document = documents.get(link.path ?? '')
      const target = note ?? link.target
      if (document === undefined || target === undefined || told.has(target)) continue
      if (!book.hidden(document).has(target)) continue
      told.add(target)
      report({ file: document.path, element: target, detail: 'Unexpected hidden note, expected one that is shown' })
    }
  },
}
