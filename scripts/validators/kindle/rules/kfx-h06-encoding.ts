import { unrepaired, type KindleRule } from '../rule.ts'
import { guide2020, kfxOutput } from '../sources.ts'

export const kfxH06Encoding: KindleRule = {
  id: 'KFX-H06',
  summary: 'The encoding of a document is not UTF-8, or is not declared',
  why: 'Amazon asks for a declared encoding; KFX Output writes every document anew as UTF-8, without byte order mark and with a declaration, since accents and signs have come out wrong otherwise.',
  mend: 'Save the document as UTF-8 without byte order mark and begin it with <?xml version="1.0" encoding="UTF-8"?>.',
  basis: 'documented',
  sources: [guide2020, kfxOutput],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    for (const { path: file, root } of book.contents) {
      const source = book.source(file)
      if (source === undefined) continue
      const { encoding, marked, declared, text } = source
      const place = { line: 1, column: 1 }
      if (encoding !== 'utf-8') report({ file, place, detail: `Unexpected encoding ${encoding}, expected UTF-8` })
      else if (marked) report({ file, place, detail: 'Unexpected byte order mark, expected UTF-8 without' })
      // A document in ASCII reads the same in every encoding that could be guessed.
      else if (!declared && /[^\0-\x7F]/.test(text)) {
        report({ file, place: root.place, detail: 'Unexpected document without encoding, expected a declaration' })
      }
    }
  },
}
