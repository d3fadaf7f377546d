import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of listings, apart from the rules on their shelf. */
export const listingDocs: readonly RuleDoc[] = [
  doc(
    'listing-info',
    'A code block says its language, then attributes in braces.',
    'Other words after the fence mean nothing.',
    'Write ```` ```ts {#lst:name caption="…"} ````.',
  ),
  doc(
    'listing-lines',
    'Lines that a listing includes or highlights exist.',
    'A wrong number shows the wrong code, and the reader cannot know.',
    'Count again, or include a region: its marks move with the code.',
  ),
  doc(
    'listing-line-name',
    'A line with a name stands in a listing with a label.',
    'A reference says both: `@lst:lock:acquire` is the line `<<acquire>>` of `lst:lock`.',
    'Give the listing a label, or take the name away.',
  ),
  doc(
    'callout-unexplained',
    'Each callout of a listing is explained by an item of the ordered list directly after it.',
    'A number in the code that nothing explains makes the reader search for it.',
    'Add the item, or take the mark away. `\\<1>` prints `<1>` as it is.',
  ),
  doc(
    'callout-unused',
    'Each item of the list after a listing with callouts belongs to one of them.',
    'It explains a line that the reader cannot find.',
    'Mark the line with `// <3>`, or put a sentence between the listing and a list that is none of explanations.',
  ),
]
