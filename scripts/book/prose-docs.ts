import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about what checking the prose needs. */
export const proseDocs: readonly RuleDoc[] = [
  doc(
    'dictionary-missing',
    'The words of a language are looked up in a package of its own.',
    'Without its dictionary nobody looks at the spelling, and silence would pass for praise.',
    'Install the package that the message names, or leave spelling out: `prose: { spelling: false }`.',
  ),
  doc(
    'prose-words',
    'A list of words has one word a line, each once, each for a reason.',
    'A list that holds what nothing says, or what the dictionary has, grows until nobody reads it; a word too many hides a mistake.',
    'Correct or delete the line. `word/model` needs a model that the dictionary has.',
  ),
]
