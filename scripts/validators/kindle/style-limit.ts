import { message, type Message } from '../../base/message.ts'
import { kindleDocs } from './docs.ts'
import type { KindleBook } from './kindle-book.ts'

/** What is said when the cascade gave up: rules that saw no more styles found nothing more, which is no praise. */
export function styleLimit(book: KindleBook): Message[] {
  if (!book.stylesExhausted()) return []
  return [
    message({
      severity: 'warning',
      ruleId: 'kindle-style-limit',
      reason:
        'Unexpected amount of work in the style sheets, expected little enough to hold each rule against each element',
      file: book.name,
      note: kindleDocs[0]?.mend,
      source: 'kindle',
    }),
  ]
}
