import { message, type Message } from '../base/message.ts'
import type { ListedWork } from './work.ts'

/** What an entry of a type needs to be found by a reader: of each row one (BibLaTeX manual §2.1.1, in CSL's variables). */
const needed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'article-journal': [['title'], ['author', 'editor'], ['container-title'], ['issued']],
  book: [['title'], ['author', 'editor'], ['issued']],
  chapter: [['title'], ['author', 'editor'], ['container-title'], ['issued']],
  'paper-conference': [['title'], ['author', 'editor'], ['container-title', 'event-title'], ['issued']],
  thesis: [['title'], ['author'], ['publisher'], ['issued']],
  report: [['title'], ['author', 'editor', 'publisher'], ['issued']],
  webpage: [['title'], ['URL', 'DOI']],
}

const fallback: readonly (readonly string[])[] = [['title']]

/** What authors call CSL's variables. */
const names: Readonly<Record<string, string>> = {
  'container-title': 'title of the journal or book',
  'event-title': 'event title',
  issued: 'date',
  publisher: 'publisher or institution',
}

/** A work that is cited and lacks what its type needs: a reader could not find it. */
export function missingFields({ work, file, place }: ListedWork): Message | undefined {
  const missing = (needed[work.type] ?? fallback).filter((row) => row.every((field) => work[field] === undefined))
  if (missing.length === 0) return undefined
  const lacking = missing.map((row) => row.map((field) => names[field] ?? field).join(' or ')).join(', ')
  return message({
    severity: 'warning',
    ruleId: 'bibliography-missing',
    reason: `Missing ${lacking} of \`${work.id}\``,
    note: 'Add it, or choose the type of entry that fits the work.',
    file,
    place,
  })
}
