import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about themes of an author's own. */
export const themeDocs: readonly RuleDoc[] = [
  doc(
    'theme-unknown',
    'The theme exists.',
    'A theme is one that Octavo brings, or a folder in the manuscript that holds theme.yaml.',
    'Correct the name; a folder is named with a slash: `./theme`.',
  ),
  doc(
    'theme-circle',
    'Themes that extend each other end at one that extends none.',
    'Nobody could say which of them counts.',
    'Take `extends:` out of one of them.',
  ),
  doc(
    'theme-sheet',
    'A theme that extends none brings book.css and page.css.',
    'Without them text has no looks and pages have no margins.',
    'Write the sheet, or extend a theme that has it.',
  ),
  doc(
    'theme-css',
    'The sheets of a theme are CSS that can be read whole.',
    'Browsers pass over what they cannot read, and the book looks other than it was designed.',
    'Mend what stands at the place shown; often the line before lacks its `;`.',
  ),
  doc(
    'theme-fetches',
    'The sheets of a theme bring in nothing from elsewhere.',
    'A book that fetches cannot be read without a network, and stores refuse it.',
    'Name fonts in theme.yaml; write small pictures as `url("data:…")`.',
  ),
  doc(
    'theme-token',
    'Every `var(--x)` in a theme has a value.',
    'A declaration whose variable has none does nothing.',
    'Correct the name; the note has the nearest one.',
  ),
]
