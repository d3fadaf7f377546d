import type { Book } from '../../scripts/book/book.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'
import { messageLines } from '../manuscripts/judge.ts'

const facts = 'title: A Test\nauthors: [Ada Example]\nslug: test\ndate: 2026-11-22\n'

/** A book of chapters by name, with what is said about it; `contents` is YAML, by default all chapters in order; `more` are other keys. */
export async function resolved(
  chapters: Readonly<Record<string, string>>,
  contents?: string,
  more = '',
): Promise<{ book: Book; messages: string[] }> {
  const names = Object.keys(chapters).map((name) => `chapters/${name}.md`)
  const listed = contents ?? `{ chapters: [${names.join(', ')}] }`
  const texts = Object.entries(chapters).map(([name, text]): [string, string] => [`chapters/${name}.md`, text])
  const { book, messages } = await bookFrom(new Map([...texts, ['book.yaml', `${facts}${more}contents: ${listed}\n`]]))
  if (book === undefined) throw new Error(messageLines(messages).join('\n'))
  return { book, messages: messageLines(messages) }
}
