import type { Words } from '../words.ts'

export const english: Words = {
  kinds: {
    sec: ['Section', 'Sections'],
    fig: ['Figure', 'Figures'],
    tbl: ['Table', 'Tables'],
    eq: ['Equation', 'Equations'],
    lst: ['Listing', 'Listings'],
    thm: ['Theorem', 'Theorems'],
    chapter: ['Chapter', 'Chapters'],
    part: ['Part', 'Parts'],
    appendix: ['Appendix', 'Appendices'],
  },
  and: 'and',
  quotes: ['“', '”'],
  page: 'page',
  contents: 'Contents',
  bibliography: 'Bibliography',
  cover: 'Cover',
  titlePage: 'Title page',
  copyrightPage: 'Copyright',
  notes: 'Notes',
  index: 'Index',
  see: 'see',
  seeAlso: 'see also',
  edition: (number) => `${ordinals[number - 1] ?? `${number}th`} edition`,
  version: 'Version',
  admonitions: {
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
    caution: 'Caution',
    important: 'Important',
    example: 'Example',
    summary: 'Summary',
    exercises: 'Exercises',
    objectives: 'What you will learn',
  },
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']
