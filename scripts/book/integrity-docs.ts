import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo check` says when it compares the text with what was built of it. */
export const integrityDocs: readonly RuleDoc[] = [
  doc(
    'text-lost',
    'Every word, line of code, table cell and formula of the text is in every artifact that was made of it, in its order.',
    'A book that loses a sentence on the way loses it silently: no validator misses what is not there.',
    'It is a mistake of Octavo’s: report it with the lines that the message names.',
  ),
  doc(
    'text-leaked',
    'What is meant for other outputs is in none but these.',
    'A reader of the free sample, or of the printed book, sees what was not meant for them.',
    'It is a mistake of Octavo’s: report it with the lines that the message names.',
  ),
]
