export interface Topic {
  readonly why: string
  readonly mend: string
}

/** What rules of one kind have in common: whom the fault keeps out, and the way to mend it. */
export const topics = {
  alternative: {
    why: 'Who cannot see or hear it is told nothing in its place, or the name of a file.',
    mend: 'Give it words that say what it says: alt, aria-label, or text inside; alt="" where it only decorates.',
  },
  aria: {
    why: 'A role or state that does not fit is passed over, or announces something that is not there.',
    mend: 'Take the role and attributes that WAI-ARIA and DPUB-ARIA allow on the element, or leave them out.',
  },
  colour: {
    why: 'Readers with low vision, in the sun or on e-ink cannot make it out.',
    mend: 'Leave colours to the reader, or choose ones that differ enough from their ground.',
  },
  forms: {
    why: 'A control without a label of its own can be reached but not understood.',
    mend: 'Tie a label to each control, and no more than one.',
  },
  frames: {
    why: 'A frame is announced by its title, and what no check can enter nobody vouches for.',
    mend: 'Give each iframe a title of its own, or put its content into the document.',
  },
  headings: {
    why: 'Readers who cannot glance over a page move from heading to heading and hear the levels.',
    mend: 'Use h1 to h6 for headings and for nothing else, each at most one level below the one before.',
  },
  keyboard: {
    why: 'Who uses keys, a switch or a braille display cannot get there, or cannot get away.',
    mend: 'Let links and buttons be what acts, in the order of the text, and let nothing else take the focus.',
  },
  landmarks: {
    why: 'Landmarks are a list to jump by; two of one name, or one inside another, make it useless.',
    mend: 'Use each landmark once and at the top, or give each a name of its own.',
  },
  language: {
    why: 'The language chooses the voice, the pronunciation and the hyphenation.',
    mend: 'Write lang and xml:lang with the same valid tag (BCP 47), such as en or de-CH.',
  },
  lists: {
    why: 'Screen readers say how long a list is and where one is in it; they go by its elements.',
    mend: 'Let ul and ol hold li, and dl hold dt and dd, as HTML has it.',
  },
  media: {
    why: 'Who cannot hear it, or is put off by what moves by itself, is shut out.',
    mend: 'Give captions and controls, and let nothing start, move or reload by itself.',
  },
  names: {
    why: 'It is announced by its name; without one there is only "link" or "button".',
    mend: 'Put words inside it, or give it an aria-label.',
  },
  pages: {
    why: 'Readers who share a class or a reference with readers of the printed book find the place by its page.',
    mend: 'Mark each page break with role="doc-pagebreak", an id and its number as aria-label, and list it in the page list.',
  },
  package: {
    why: 'Reading systems, shops and libraries read it before they show the book.',
    mend: 'Add it to the package document.',
  },
  metadata: {
    why: 'Shops, libraries and readers decide by this metadata whether somebody can read the book.',
    mend: 'Say in the package document what is true of the book, in the words of the vocabulary.',
  },
  tables: {
    why: 'In a table one hears the headers with each cell; without them there are numbers alone.',
    mend: 'Mark header cells with th and scope, and name the table by a caption.',
  },
} as const satisfies Readonly<Record<string, Topic>>

export type TopicName = keyof typeof topics
