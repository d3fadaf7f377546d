import { message, severityOf, type Message } from './base/message.ts'
import type { ReadBook } from './make-book.ts'
import type { PackedOutput } from './pack-output.ts'
import type { Validation } from './validation.ts'

/**
 * Whether a packed EPUB claims that it conforms to WCAG although its checks give no ground for it: they found something,
 * or the official one was left out.
 */
export function isUnfounded(
  { output, rendered, messages }: PackedOutput,
  checked: Pick<Validation, 'messages'>,
  quick: boolean,
): boolean {
  if (output.format !== 'epub' || rendered.book.config.accessibility === undefined) return false
  if (messages.some(({ ruleId }) => ruleId === 'accessibility-claim')) return false
  return quick || checked.messages.some((made) => severityOf(made) !== 'info')
}

/** The book as if nobody had evaluated it. */
export function withoutClaim(read: ReadBook): ReadBook {
  if (read.book === undefined) return read
  const { accessibility: _, ...config } = read.book.config
  return { ...read, book: { ...read.book, config } }
}

/** What the author is told about it. */
export function claimWithheld(quick: boolean): Message {
  const why = quick ? 'that EPUBCheck did not look at' : 'whose checks found something'
  return message({
    severity: 'warning',
    ruleId: 'accessibility-claim',
    reason: `Unexpected claim to conform to WCAG 2.2 AA, expected none of an EPUB ${why}`,
    note: quick ? 'It is left out. Build without --quick.' : 'It is left out. Mend what the checks found.',
  })
}
