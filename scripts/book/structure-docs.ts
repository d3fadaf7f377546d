import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about the book's structure, its blocks and its conditional content. */
export const structureDocs: readonly RuleDoc[] = [
  doc(
    'condition-outputs',
    'A condition names the outputs that it is about.',
    'Without names `.only` would be for none and `.not` for all.',
    'Write `{.only outputs="epub web"}`.',
  ),
  doc(
    'list-counting',
    'What counts a list in another way stands around a numbered list.',
    'It would change nothing, or count in a way that no reader knows.',
    'Write `::: list {type=a start=3}`; types are 1, a, A, i, I.',
  ),
  doc(
    'reference-left-out',
    'What an output has refers to nothing that it lacks.',
    'Its reader could not follow the reference.',
    'Put the reference under the condition of what it leads to.',
  ),
  doc(
    'subtitle-place',
    'A subtitle belongs to a chapter’s title.',
    'No output has a place for one below a section’s heading: the words would be lost.',
    'Say it in the heading, or in the first sentence.',
  ),
  doc(
    'variable-unknown',
    'A variable is a fact of the book or one of `variables:` in book.yaml.',
    'Nothing would stand in its place.',
    'Correct its name, define it, or escape the brace.',
  ),
  doc(
    'include-lines',
    'The lines that an include asks for exist.',
    'It would include nothing.',
    'Count the lines of the file from 1: `lines="5-20"`.',
  ),
  doc(
    'include-shift',
    'Headings of an included file are moved by whole levels, and stay between 1 and 6.',
    'There are no other levels.',
    'Write `shift=1`, or raise the headings of the file.',
  ),
]
