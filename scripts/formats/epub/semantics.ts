import type { Matter, Role } from '../../book/names.ts'

/** What a document says about itself: EPUB 3 Structural Semantics beside the matching DPUB-ARIA role. */
export interface Semantics {
  /** Absent where the vocabulary has none. */
  readonly type?: string | undefined
  /** Absent where DPUB-ARIA 1.1 has none. */
  readonly role?: string | undefined
}

/** By the role of the document. `section` may carry each of these roles (ARIA in HTML §4, EPUBCheck's schema). */
export const semantics: Readonly<Record<Role, Semantics>> = {
  halftitlepage: { type: 'halftitlepage' },
  titlepage: { type: 'titlepage' },
  'copyright-page': { type: 'copyright-page' },
  dedication: { type: 'dedication', role: 'doc-dedication' },
  epigraph: { type: 'epigraph', role: 'doc-epigraph' },
  foreword: { type: 'foreword', role: 'doc-foreword' },
  'also-by': {},
  praise: {},
  acknowledgments: { type: 'acknowledgments', role: 'doc-acknowledgments' },
  prologue: { type: 'prologue', role: 'doc-prologue' },
  epilogue: { type: 'epilogue', role: 'doc-epilogue' },
  conclusion: { type: 'conclusion', role: 'doc-conclusion' },
  'about-the-author': { type: 'contributors' },
  errata: { type: 'errata', role: 'doc-errata' },
  preface: { type: 'preface', role: 'doc-preface' },
  introduction: { type: 'introduction', role: 'doc-introduction' },
  toc: { type: 'toc', role: 'doc-toc' },
  part: { type: 'part', role: 'doc-part' },
  chapter: { type: 'chapter', role: 'doc-chapter' },
  appendix: { type: 'appendix', role: 'doc-appendix' },
  glossary: { type: 'glossary', role: 'doc-glossary' },
  // The vocabulary's words for teaching (answers, practice) were drafts; EPUBCheck knows none of them.
  answers: {},
  bibliography: { type: 'bibliography', role: 'doc-bibliography' },
  index: { type: 'index', role: 'doc-index' },
  acronyms: {},
  'list-of-figures': { type: 'loi' },
  'list-of-tables': { type: 'lot' },
  'list-of-listings': {},
  'list-of-equations': {},
  afterword: { type: 'afterword', role: 'doc-afterword' },
  colophon: { type: 'colophon', role: 'doc-colophon' },
}

/** What the `<body>` around them says. */
export const partition: Readonly<Record<Matter, string>> = {
  front: 'frontmatter',
  body: 'bodymatter',
  back: 'backmatter',
}
