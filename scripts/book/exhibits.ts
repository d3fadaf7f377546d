/** A document of the EPUB as an engine showed it: for the contact sheet and the report. */
export interface Shot {
  /** `Chromium 147 + foliate-js 1.0.1`. */
  readonly engine: string
  /** `phone`, `e-ink`, `tablet`. */
  readonly profile: string
  readonly scheme: 'light' | 'sepia' | 'dark'
  /** Of the document, inside the archive. */
  readonly path: string
  /** CSS px of the screen that was imitated. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

/** How wide one equation, table or line of code is, against the pages of Kindles. */
export interface WidthRow {
  readonly kind: 'equation' | 'table' | 'code'
  readonly path: string
  readonly line: number
  readonly column: number
  /** Some of it, for people to know it by. */
  readonly excerpt: string
  /** At the body's size. */
  readonly em: number
  /** Names of the pages, at the default size of text, on which it does not fit. */
  readonly tooWideFor: readonly string[]
}

/** What a construct of the EPUB becomes on Kindle. */
export interface ConversionRow {
  /** `<aside epub:type="footnote">`, `float: left`. */
  readonly construct: string
  readonly count: number
  readonly fate: 'kept' | 'changed' | 'lost' | 'unknown'
  /** One sentence. */
  readonly becomes: string
  readonly basis: 'documented' | 'observed' | 'inferred'
  readonly source: string
  /** Where the first one stands. */
  readonly path: string
  readonly line?: number | undefined
}
