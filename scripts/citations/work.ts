/** A work in CSL-JSON, as much of it as we look at. */
export interface Work {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** A work with the file and place that gave it. */
export interface ListedWork {
  readonly work: Work
  readonly file: string
  readonly place?: { readonly line: number; readonly column: number; readonly offset?: number | undefined } | undefined
}

/** The bibliography's works by key. */
export type Works = ReadonlyMap<string, ListedWork>
