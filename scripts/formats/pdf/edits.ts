/** What is to be done to a text. */
export interface Edit {
  /** Offsets of what goes. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text with all edits made. One within what another replaces is left out with it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) continue
    parts.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  parts.push(text.slice(at))
  return parts.join('')
}
