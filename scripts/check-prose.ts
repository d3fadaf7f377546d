import type { Message } from './base/message.ts'
import type { Book } from './book/book.ts'
import type { ProseSources } from './book/prose.ts'
import { bookPassages } from './prose/book-passages.ts'
import type { ProseCheck } from './prose/check.ts'
import { proseChecks } from './prose/checks/index.ts'
import { drawingPassages } from './prose/drawing-passages.ts'
import { openSpellings } from './prose/open-spellings.ts'
import { passagesOf } from './prose/passages.ts'
import { createReport } from './prose/report.ts'
import { sentencesOf } from './prose/sentences.ts'

export interface ProseOptions {
  /** The manuscript's folder, as messages name it. */
  readonly folder: string
  /** What is looked for; the whole shelf unless said otherwise. */
  readonly checks?: readonly ProseCheck[] | undefined
}

/** Reads the prose of a book that asks for it (`prose:` in book.yaml): spelling, words said twice, articles. */
export async function checkProse(
  book: Book,
  sources: ProseSources,
  { folder, checks = proseChecks }: ProseOptions,
): Promise<Message[]> {
  const { prose } = book.config
  if (prose === undefined) return []
  const bookFile = `${folder}/book.yaml`
  const wanted = checks.filter(({ isWanted }) => isWanted(prose))
  const spellings = await openSpellings(book.config, sources, bookFile)
  try {
    const report = createReport()
    const passages = [
      ...bookPassages(book.config, bookFile),
      ...passagesOf(book, sources.included),
      ...drawingPassages(sources.drawings, book.config.language),
    ]
    for (const passage of passages) {
      const language = (passage.language.split('-')[0] ?? '').toLowerCase()
      const read = {
        passage,
        language,
        tree: sentencesOf(passage.text, language),
        spelling: spellings.of(passage.language),
      }
      for (const check of wanted) for (const remark of check.find(read)) report.add(check, passage, remark)
    }
    return [...report.messages(), ...spellings.messages()]
  } finally {
    spellings.close()
  }
}
