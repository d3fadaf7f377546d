import type { Severity } from './base/message.ts'

/** One thing that was found, as plain data: what every report of Octavo is made of. */
export interface Finding {
  readonly severity: Severity
  /** `RSC-005`, `KFX-M01`, `figure-alt`. */
  readonly rule: string
  /** Who says so: the name of an inspector of EPUBs, or `octavo` for what is about the text. */
  readonly inspector: string
  /** One sentence. */
  readonly reason: string
  /** As its user knows it: `chapters/03.md`, or the EPUB with the file in it: `build/book.epub/OEBPS/c3.xhtml`. */
  readonly file?: string | undefined
  /** Of the file inside the EPUB; absent for what is about the EPUB as a whole, or about no EPUB. */
  readonly path?: string | undefined
  /** 1-based; columns count UTF-16 units. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly excerpt?: Excerpt | undefined
  /** The Markdown behind a finding on an EPUB that Octavo made. */
  readonly origin?: FindingPlace | undefined
  /** "First defined here". */
  readonly related?: (FindingPlace & { readonly reason: string }) | undefined
  /** How to mend this very case. */
  readonly mend?: string | undefined
  /** Why the rule exists. */
  readonly why?: string | undefined
  /** Where the rule stands: addresses, or names of sections. */
  readonly sources: readonly string[]
}

export interface FindingPlace {
  readonly file: string
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** The line that a finding is about, cut where it is long. */
export interface Excerpt {
  readonly text: string
  /** 1-based, in `text`: where the finding points. */
  readonly column: number
}

/** How many of each severity. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), notes: count('info') }
}
