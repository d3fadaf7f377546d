import type { RuleDoc } from '../../book/validator.ts'

const standard = 'https://www.w3.org/TR/epub-a11y-11/'
const ace = 'https://daisy.github.io/ace/'

/** What `octavo explain` says about inspections that did not come to an end; each counts as failed. */
export const accessibilityDocs: readonly RuleDoc[] = [
  {
    id: 'accessibility-unavailable',
    summary: 'Ace by DAISY or the measurement of contrast could not be run.',
    why: 'Both look at the pages in a browser. What nobody has looked at cannot be called accessible.',
    mend: 'Install a browser (`octavo doctor` shows what was found), or the packages of Octavo with their optional ones.',
    sources: [ace, standard],
  },
  {
    id: 'accessibility-refused',
    summary: 'The EPUB was not shown in a browser because it is built to exhaust whoever opens it.',
    why: 'Browsers expand entities and archives without end. The findings beside this one say what is dangerous.',
    mend: 'Mend those findings first.',
    sources: ['https://cwe.mitre.org/data/definitions/776.html', 'https://cwe.mitre.org/data/definitions/409.html'],
  },
  {
    id: 'accessibility-time-limit',
    summary: 'There was not enough time to look at all documents of the book.',
    why: 'A document takes half a second, a long chapter ten. What was not looked at may have faults.',
    mend: 'Try again with a longer time limit, or split documents of a megabyte.',
    sources: [ace],
  },
]
