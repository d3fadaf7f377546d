import type { RuleDoc } from '../../../book/validator.ts'

const kdpMargins = 'KDP Help: Set Trim Size, Bleed, and Margins (GVBQ3CMEQW3W2VL6)'
const kdpOptions = 'KDP Help: Print Options (G201834180)'
const kdpSubmission = 'KDP Help: Paperback Submission Guidelines (G201857950)'
const ingram = 'https://www.ingramspark.com/blog/file-requirements-for-print-books'

/** What `octavo explain` says of the preflight of print PDFs. */
export const preflightDocs: readonly RuleDoc[] = [
  {
    id: 'print-page-size',
    summary: 'All pages of a print PDF have one size, and trimmed they have the one that was asked for.',
    why: 'Printers check the first thing first, and refuse a file whose pages differ.',
    mend: 'Set the size with `page:` in book.yaml, and in no sheet of a theme.',
    basis: 'documented',
    sources: [kdpMargins, ingram],
  },
  {
    id: 'print-page-count',
    summary: 'A paperback has 24 pages at least, 828 at most (fewer in large sizes), and an even number.',
    why: 'Thinner books cannot be glued, thicker ones break.',
    mend: 'Choose another size or type, or make two volumes.',
    basis: 'documented',
    sources: [kdpOptions],
  },
  {
    id: 'print-margin',
    summary: 'Nothing but bleeding art stands nearer to the edges of a page than printers allow.',
    why: 'The spine swallows what is near it and the cut is not exact. KDP refuses what is nearer than its table says; IngramSpark asks for half an inch on all sides.',
    mend: 'Make what is too wide narrower (`{wide="shrink"}`, `width`), or the margins of the theme larger.',
    basis: 'documented',
    sources: [kdpMargins, ingram],
  },
  {
    id: 'print-bleed',
    summary: 'Art that touches the edge of a page goes on 3.2 mm beyond it.',
    why: 'The cut is not exact: a white line would be left, and printers refuse such files.',
    mend: 'Mark the figure `.bleed`, or keep the art away from the edge.',
    basis: 'documented',
    sources: [kdpMargins, ingram],
  },
  {
    id: 'print-font',
    summary: 'Fonts of a print PDF are in the file, with the glyphs that are used, as outlines.',
    why: 'A font that is missing is replaced by another one, and the lines break anew or overlap.',
    mend: 'Let the theme bring every face it names as static TrueType.',
    basis: 'documented',
    sources: [kdpSubmission, ingram],
  },
  {
    id: 'print-resolution',
    summary: 'Pictures have 200 dots to the inch where they are printed, better 300.',
    why: 'Fewer look coarse on paper, and KDP sends the book back.',
    mend: 'Use a picture of more pixels or give it less room.',
    basis: 'documented',
    sources: [kdpSubmission, ingram],
  },
  {
    id: 'print-colour',
    summary: 'Where black ink alone is to print, everything is grey or black, and said as grey.',
    why: 'One page in colour makes a book in colour, at several times the price; black of three parts is printed in four inks, with coloured rims.',
    mend: 'Write `colour: full` for a book in colour. Otherwise it is a bug of Octavo: please report the page.',
    basis: 'inferred',
    sources: ['ISO 32000-1 §8.6.4'],
  },
  {
    id: 'print-unread',
    summary: 'Preflight reads every page to its end.',
    why: 'What it did not understand it cannot vouch for.',
    mend: 'Look at the page in a program for preflight, and please report it.',
    basis: 'inferred',
    sources: [],
  },
]
