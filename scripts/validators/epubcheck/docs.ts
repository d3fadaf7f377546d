import type { RuleDoc } from '../../book/validator.ts'

const specification = 'https://www.w3.org/TR/epub-33/'

/** What `octavo explain` says about this inspector's own ids; those of EPUBCheck are EPUBCheck's. */
export const epubcheckDocs: readonly RuleDoc[] = [
  {
    id: 'epubcheck-unavailable',
    summary: 'The official EPUBCheck could not be run.',
    why: 'Without its verdict nobody can say that an EPUB is valid, so the check counts as failed.',
    mend: 'Install Java 11 or newer, or install the packages of Octavo anew; see what the note says of each engine.',
    sources: [specification],
  },
  {
    id: 'epubcheck-refused',
    summary: 'The EPUB was not given to EPUBCheck because it is built to exhaust whoever opens it.',
    why: 'EPUBCheck expands entities and archives without end. The findings beside this one say what is dangerous.',
    mend: 'Mend those findings first.',
    sources: ['https://cwe.mitre.org/data/definitions/776.html', 'https://cwe.mitre.org/data/definitions/409.html'],
  },
  {
    id: 'epubcheck-time-limit',
    summary: 'EPUBCheck did not come to an end and was killed.',
    why: 'A book of a thousand pages takes some ten seconds. Longer means a slow machine or an EPUB that harms it.',
    mend: 'Try again with a longer time limit, or look for what makes the book so heavy.',
    sources: [specification],
  },
]
