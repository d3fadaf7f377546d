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
]
