import { listed, nameFirst } from '../word-forms.ts'
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
    item: ['item', 'items'],
    line: ['line', 'lines'],
    page: ['page', 'pages'],
  },
  short: {
    sec: ['Sec.', 'Secs.'],
    fig: ['Fig.', 'Figs.'],
    eq: ['Eq.', 'Eqs.'],
    chapter: ['Ch.', 'Chs.'],
    appendix: ['App.', 'Apps.'],
    page: ['p.', 'pp.'],
  },
  capitals: 'always',
  affixes: nameFirst,
  repeated: false,
  joint: listed(' and ', ', and '),
  range: '–',
  within: (part, whole) => `${part} of ${whole}`,
  onPage: ['on'],
  inside: () => 'in ',
  and: 'and',
  colon: ': ',
  task: ['to do', 'done'],
  contents: 'Contents',
  bibliography: 'Bibliography',
  cover: 'Cover',
  titlePage: 'Title page',
  copyrightPage: 'Copyright',
  notes: 'Notes',
  description: 'Description',
  descriptions: 'Descriptions of figures',
  index: 'Index',
  output: 'Output',
  see: 'see',
  seeAlso: 'see also',
  edition: (number) => `${ordinals[number - 1] ?? `${number}${suffix(number)}`} edition`,
  version: 'Version',
  web: {
    start: 'Start reading',
    skip: 'Skip to the text',
    breadcrumbs: 'Where you are',
    pages: 'Other pages',
    sections: 'On this page',
    previous: 'Previous',
    next: 'Next',
    colours: { title: 'Colors', device: 'As the device', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  },
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

/** 11th, 12th, 13th; 21st, 22nd, 23rd. */
function suffix(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}
