/** A block of a finished page that a printer may find fault with, and where its source is. */
export interface ExposedBlock {
  /** From 1, as a printer counts. */
  readonly page: number
  readonly file: string
  readonly line: number
  readonly column: number
  /** px of CSS by which it reaches out of the text area; nothing and less where it does not. */
  readonly beyond: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  /** Of a picture of pixels, the dots to the inch. */
  readonly density?: number | undefined
}
