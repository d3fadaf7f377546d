/** What a box is to somebody who cannot see it. */
export interface BoxSemantics {
  readonly tagName: 'aside' | 'section'
  /** EPUB 3 Structural Semantics. */
  readonly type?: string | undefined
  /** DPUB-ARIA or WAI-ARIA; `aside` takes no `doc-notice` (ARIA in HTML §4). */
  readonly role?: string | undefined
}

/** Kinds whose word stands before a title of the author's. */
export const alerting: ReadonlySet<string> = new Set(['tip', 'warning', 'caution', 'important'])

const semantics: Readonly<Record<string, BoxSemantics>> = {
  note: { tagName: 'aside', role: 'note' },
  tip: { tagName: 'aside', type: 'tip', role: 'doc-tip' },
  warning: { tagName: 'section', type: 'notice', role: 'doc-notice' },
  caution: { tagName: 'section', type: 'notice', role: 'doc-notice' },
  important: { tagName: 'section', type: 'notice', role: 'doc-notice' },
  // These belong to the chapter's own line of thought; the others stand beside it.
  example: { tagName: 'section', role: 'doc-example' },
  summary: { tagName: 'section', type: 'abstract', role: 'doc-abstract' },
  objectives: { tagName: 'section' },
  exercises: { tagName: 'section' },
}

/** The semantics of a kind; of one that nobody knows, those of a note. */
export function semanticsOf(kind: string): BoxSemantics {
  return semantics[kind] ?? { tagName: 'aside', role: 'note' }
}
