/** The field's words for what a document of a book is (EPUB 3 structural semantics, §D). */
export type Role =
  | 'halftitlepage'
  | 'titlepage'
  | 'copyright-page'
  | 'dedication'
  | 'epigraph'
  | 'also-by'
  | 'praise'
  | 'foreword'
  | 'preface'
  | 'acknowledgments'
  | 'introduction'
  | 'prologue'
  | 'toc'
  | 'part'
  | 'chapter'
  | 'appendix'
  | 'glossary'
  | 'answers'
  | 'bibliography'
  | 'index'
  | 'epilogue'
  | 'acronyms'
  | 'list-of-figures'
  | 'list-of-tables'
  | 'list-of-listings'
  | 'list-of-equations'
  | 'afterword'
  | 'conclusion'
  | 'about-the-author'
  | 'errata'
  | 'colophon'

/** Front matter has roman folios, the body arabic ones, back matter follows the body. */
export type Matter = 'front' | 'body' | 'back'

/** What can be numbered and referred to, by the prefix of its label (`fig` in `fig:x`). */
export type Kind = 'sec' | 'fig' | 'tbl' | 'eq' | 'lst' | 'thm' | 'it'

/** What is stated, set and counted by name; a proof is none of them: it carries no number. */
export const theoremKinds = [
  'theorem',
  'lemma',
  'proposition',
  'corollary',
  'conjecture',
  'definition',
  'remark',
  'example',
  'exercise',
] as const
export type TheoremKind = (typeof theoremKinds)[number]

/** A label as the author wrote it: `fig:handshake`. */
export type Label = string & { readonly [brand]: 'Label' }
/** A document's name, unique in the book and stable between builds: `chapter-03`, `preface`. */
export type ChapterId = string & { readonly [brand]: 'ChapterId' }
/** An XML id, unique in the whole book: `fig-handshake`. A link to it is `#fig-handshake` until a format knows better. */
export type TargetId = string & { readonly [brand]: 'TargetId' }
/** A path inside an artifact, `/` as separator, never absolute: `EPUB/text/chapter-03.xhtml`. */
export type PackagePath = string & { readonly [brand]: 'PackagePath' }

declare const brand: unique symbol
