import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about labels and references. */
export const referenceDocs: readonly RuleDoc[] = [
  doc(
    'label-duplicate',
    'A label is given once.',
    'A reference to it could lead to either place.',
    'Rename one; both places are shown.',
  ),
  doc(
    'reference-undefined',
    'A reference leads to a label.',
    'The reader would find a question mark.',
    'Correct the label; the note names the nearest one.',
  ),
  doc(
    'reference-nameless',
    'What is referred to without words has a number or a title.',
    'The reader would find an empty phrase, or an id.',
    'Write words of your own: `[this point](#it:x)`.',
  ),
]
