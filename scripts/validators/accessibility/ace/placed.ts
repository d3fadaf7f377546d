/** A place in a file of the archive. */
export interface Placed {
  readonly path: string
  readonly place?: { readonly line: number; readonly column: number } | undefined
}
