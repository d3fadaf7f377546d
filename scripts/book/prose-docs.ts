import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about lists of words, dictionaries and the measure of chapters. */
export const proseDocs: readonly RuleDoc[] = [
  doc(
    'dictionary-missing',
    'The words of a language are looked up in a package of its own.',
    'Without its dictionary nobody looks at the spelling, and silence would pass for praise.',
    'Install the package that the message names, or leave spelling out: `prose: { spelling: false }`.',
  ),
  doc(
    'range',
    'Chapters hold as much as book.yaml says that they shall.',
    'A chapter of twice the length of the others, or without a note, is seen late by those who write one at a time.',
    'Write more or less of it, or change `ranges:` in book.yaml.',
  ),
  doc(
    'prose-words',
    'A list of words has one word a line, each once, each for a reason.',
    'A list that holds what nothing says, or what the dictionary has, grows until nobody reads it; a word too many hides a mistake.',
    'Correct or delete the line. `word/model` needs a model that the dictionary has.',
  ),
]
