/**
 * The channel from the document to the tags: Chromium copies `lang` of nearly every block, link, formula and drawing into
 * `/Lang` of its structure element (reference/pdf.md §2.1), and an extension of a language tag may hold what we like (RFC 5646
 * §2.2.6, `x`). `en-US-x-part-12` is English, part of the element that number 12 was given to. Readers of PDFs never see
 * it: `readTagMark` is taken off when the tags are written.
 */
export interface TagMark {
  /**
   * `part`: one of several pieces of the element `number`, which a page break divides. `note`: the note `number` (with its
   * pieces). `toc`, `toci`: a list of contents and an entry. `list`, `term`, `body`: a list of definitions and what is in it.
   * `aside`: a box beside the text. `caption`. `skip`: shown again (a repeated head), said already.
   */
  readonly kind: 'part' | 'note' | 'toc' | 'toci' | 'list' | 'term' | 'body' | 'aside' | 'caption' | 'skip'
  readonly number: number
}

/** `lang` for an element. */
export function withTagMark(language: string, { kind, number }: TagMark): string {
  return `${language}-x-${kind}-${number}`
}

/** The language and the mark in a `/Lang`; no mark where it is a plain language. */
export function readTagMark(lang: string): { readonly language: string; readonly mark?: TagMark | undefined } {
  const found = /^(.*)-x-(part|note|toc|toci|list|term|body|aside|caption|skip)-(\d+)$/i.exec(lang)
  if (found === null) return { language: lang }
  const [, language = '', kind = '', number = ''] = found
  return { language, mark: { kind: kind.toLowerCase() as TagMark['kind'], number: Number(number) } } // From the expression.
}
