import { unrepaired, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxH10ManyOrLargeFiles: KindleRule = {
  id: 'KFX-H10',
  summary: 'The book has 300 documents or more, or one larger than 30 MB',
  why: 'Amazon asks for fewer than 300 documents of less than 30 MB each; KDP turns books back that have more.',
  mend: 'Put sections of a chapter into one document, or split the large one at its headings.',
  basis: 'documented',
  sources: [help('GGRXLC5USU4H67YM')],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    const documents = book.manifest.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
    if (documents.length >= 300 && book.packagePath !== undefined) {
      const detail = `Unexpected ${documents.length} documents, expected fewer than 300`
      report({ file: book.packagePath, detail })
    }
    for (const { path } of documents) {
      const megabytes = (book.entries.get(path ?? '')?.size ?? 0) / 2 ** 20
      if (megabytes < 30) continue
      const detail = `Unexpected document of ${megabytes.toFixed(1)} MB, expected less than 30 MB`
      report({ file: path, place: { line: 1, column: 1 }, detail })
    }
  },
}
