import type { Message } from '../base/message.ts'
import type { Book, Draft } from './book.ts'
import type { RuleDoc } from './validator.ts'

/** A check of the author's text, before anything is built from it. */
export type Rule = RuleDoc &
  (
    | { readonly looksAt: 'draft'; readonly check: (draft: Draft, report: (made: Message) => void) => void }
    | { readonly looksAt: 'book'; readonly check: (book: Book, report: (made: Message) => void) => void }
  )
