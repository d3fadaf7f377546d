import { everywhere, type KindleRule } from '../rule.ts'
import { logs, mathsBook } from '../sources.ts'

export const kfxH03UnreadableDocuments: KindleRule = {
  id: 'KFX-H03',
  summary: 'A document of the book cannot be read',
  why: 'A document that is not well-formed XML, or that names an entity nobody declared, stops the conversion (E21018).',
  mend: 'Mend the markup; write characters or numeric references in place of named entities.',
  basis: 'observed',
  sources: [mathsBook, `${logs}, E21018`],
  level: everywhere('error'),
  check(book, report) {
    const told = new Set<string>()
    for (const { path, mediaType } of book.manifest) {
      if (path === undefined || mediaType !== 'application/xhtml+xml') continue
      if (!book.entries.has(path) || book.documents.has(path) || told.has(path)) continue
      told.add(path)
      // What the reader of the archive could not read, it has a place for.
      const cause = book.messages.find((each) => each.file === `${book.name}/${path}` && each.fatal === true)
      const place = cause?.line === undefined ? undefined : { line: cause.line, column: cause.column ?? 1 }
      const { reason = 'Unexpected document that cannot be read' } = cause ?? {}
      report({ file: path, place, detail: reason.includes(', expected') ? reason : `${reason}, expected XHTML` })
    }
  },
}
