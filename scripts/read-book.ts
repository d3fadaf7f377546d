import { createSpeech } from './math/speech.ts'
import { digestOf } from './manuscript/digest.ts'
import { readManuscript } from './manuscript/read-manuscript.ts'
import { inOrder, makeBook, type ReadBook } from './make-book.ts'

/** Reads, parses, checks and resolves a manuscript. Mistakes are messages: this throws only for bugs. */
export async function readBook(folder: string): Promise<ReadBook> {
  const { value: manuscript, messages } = readManuscript(folder)
  if (manuscript === undefined) return { equations: 0, messages: inOrder(messages) }
  const made = await makeBook(manuscript, { speak: await createSpeech(manuscript.config.language) })
  return { ...made, digest: digestOf(manuscript.reader), messages: inOrder([...messages, ...made.messages]) }
}
