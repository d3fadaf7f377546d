/**
 * What a bad page costs. The measure is the square of lines: a page that is three lines short costs 9, so a penalty of 9 is
 * what three empty lines are. The whole taste of the breaker is in this table.
 */
export const penalties = {
  // Room. Squared, so that two pages one line short are better than one page two lines short.
  /** Lines that stay empty at the foot, where pages may end as they will. */
  emptyLine: 1,
  /** For each of them over three: a page that lacks four looks like the end of something. */
  gapLine: 10,
  linesOfNoGap: 3,
  /** Where pages are to end at one height, a line that lacks is seen: as bad as two lines of a ragged page. */
  shortLine: 4,
  /** Lines that the gaps of a flush page take up: nearly unseen while gaps may stretch that far. */
  stretchedLine: 0.2,
  /** Lines by which facing pages differ, squared: one line short on both sides (8) is better than on one side (4 + 6). */
  facingLine: 6,
  /** For each line below five on the last page of a run, which looks like a mistake, the more so the more lines a page has: times that many. */
  lastPageLine: 1,
  leastLinesOnLastPage: 5,
  /** For each line below four of text on a page that floats or notes fill. */
  stripLine: 5,
  leastLinesOfText: 4,
  /** A last page of nothing but notes. */
  lastPageOfNotes: 60,

  // Breaks that are allowed but not loved.
  /** A page ends in the middle of a word; the leaf is turned there. */
  hyphen: 60,
  hyphenAtTurn: 120,
  /** Two lines of a paragraph of six or more by themselves: three read better. */
  pairOfLines: 2,
  /** Two lines at a page's head of which the second is but a word. */
  shortWidow: 5,
  /** Anything that is read as one whole is divided. */
  splitCode: 30,
  splitCodeAtBlank: 12,
  /** A part that begins with a blank line. */
  blankAtHead: 3,
  /** One or two lines of a stretch of code by themselves. */
  splitStretch: 45,
  splitTable: 10,
  /** A row, which is read across. */
  splitRow: 60,
  /** One row of a table by itself. */
  singleRow: 15,
  splitBox: 12,
  splitQuotation: 4,
  splitList: 0.5,
  /** The sub-entries of an index, whose entry must then be named again; one of them by itself. */
  splitEntries: 5,
  singleEntry: 8,
  /** A box that wants to be whole and is taller than a page must be divided, but once only. */
  splitWhole: 30,
  /** An equation at a page's head, away from the words that lead to it; words that go on after it. */
  beforeEquation: 60,
  afterEquation: 3,

  // Notes.
  /** A note goes on overleaf. Pages are left three lines short, on ragged pages five, before that is done. */
  splitNote: 50,
  /** A note that could not begin on the page of its call waits once more: text gives way to it. */
  waitingNote: 60,

  // Floats.
  /** For each place that a float would rather have stood at. */
  secondPlace: 3,
  /** Below or above the text of a page where its reference is not yet or no longer. */
  awayFromReference: 8,
  /** Pages between reference and float, squared. */
  pagesAway: 60,
  /** Waiting, each page, with or without text. */
  waiting: 3,
  /** Above the heading of its own section. */
  aboveItsSection: 25,
  /** Anywhere but right behind the words that announce it. */
  apartFromLeadIn: 40,
  /** Between what belongs together: a lead-in and what it leads to, a listing and its output. */
  floatBetween: 200,
  floatInListing: 15,
  /** A page of floats only; its empty lines count half, since pictures have their own air. */
  floatPage: 12,
  emptyLineOfFloatPage: 0.3,
} as const

/**
 * What is forbidden. It is done only where nothing else is possible, and told. The order is that of the harm: the sum of
 * all costs above on the longest run is less than one of these.
 */
export const prohibitions = {
  keptApart: 1e7,
  widow: 1.5e7,
  boxSplit: 2e7,
  headingAtFoot: 4e7,
  noteSplit: 1e7,
  noteMoved: 6e7,
  floatPage: 2e7,
  outOfOrder: 3e8,
  emptyPage: 1e7,
  overflow: 1e9,
} as const

/** Lines of a paragraph that must stand together on either side of a break; and of code. */
export const leastLines = { line: 2, code: 3, note: 2 } as const

/** Floats above and below the text of a page. More would be a page of floats with a strip of text. */
export const mostFloats = { top: 2, bottom: 2, together: 3 } as const

/** A float as high as this part of a page may have a page for itself, whatever its places say. */
export const highFloat = 0.7

/** Slack that is more than gaps can take up by so many lines is left as it is: half measures are seen twice. */
export const hopelessLines = 4

/** A page is told as `short` when more than this part of it stays empty. */
export const shortPage = 0.25
