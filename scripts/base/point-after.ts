/** 1-based, columns in UTF-16 units. */
interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** The place behind a text that begins at a place; without one, at the beginning of a file. */
export function pointAfter(text: string, { line, column }: LineAndColumn = { line: 1, column: 1 }): LineAndColumn {
  const lines = text.split('\n')
  const last = (lines.at(-1) ?? '').length
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 }
}
