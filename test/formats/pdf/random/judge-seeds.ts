import { faultsOf } from './faults-of.ts'
import { printBook } from './print-book.ts'
import { randomChapter } from './chapter.ts'
import { readPages } from './read-pages.ts'

/** More words than a chapter has. */
const room = 20_000

/** Prints a book with a chapter for each seed, and says what is wrong with it. */
export async function judgeSeeds(seeds: readonly number[]): Promise<string[]> {
  const chapters = seeds.map((seed, at) => randomChapter(seed, at * room))
  const { packed, messages } = await printBook(chapters.map(({ markdown }) => markdown))
  if (packed === undefined || packed.bytes.length === 0) return ['no PDF', ...messages.map(String)]
  const pages = await readPages(packed.bytes)
  const body = pages.slice(pages.findIndex(({ text }) => text.includes('Contents')) + 1)
  const excused = new Set(messages.flatMap(({ ruleId }) => ruleId ?? []))
  return faultsOf(
    chapters.flatMap(({ flows }) => flows),
    body,
    excused,
  )
}
