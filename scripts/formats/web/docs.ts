import type { RuleDoc } from '../../book/validator.ts'

/** What `octavo explain` says about findings on a web edition. */
export const webDocs: readonly RuleDoc[] = [
  {
    id: 'web-markup',
    summary: 'Pages of the web edition are HTML that a parser takes without a complaint.',
    why: 'Browsers mend broken markup silently, and not as it was meant: text ends up in another place.',
    mend: 'It is a bug of Octavo: please report the page and the place.',
    basis: 'documented',
    sources: ['HTML Living Standard §13.2.2 Parse errors'],
  },
  {
    id: 'web-id',
    summary: 'An id stands once in a page.',
    why: 'A link to it would lead to the first one only.',
    mend: 'It is a bug of Octavo: please report the id.',
    basis: 'documented',
    sources: ['HTML Living Standard §3.2.6 The id attribute'],
  },
  {
    id: 'web-link',
    summary:
      'Every link, sheet, font and picture of the web edition leads to a file in it, every fragment to an element.',
    why: 'The folder is checked as readers will have it; a dead link would be found by them.',
    mend: 'A theme’s sheet may name a file that it does not bring; otherwise it is a bug of Octavo: please report it.',
    basis: 'documented',
    sources: [],
  },
  {
    id: 'web-remote',
    summary: 'The web edition fetches nothing from other places.',
    why: 'It must work from a disk, and tell nobody who reads it.',
    mend: 'Bring the file into the theme or the manuscript.',
    basis: 'documented',
    sources: [],
  },
]
