import type { Label, TargetId } from '../book/names.ts'
import type { EquationRow, MathBlock } from '../book/nodes.ts'

/**
 * Gives the labelled rows of a display their ids and numbers: numbers of their own, or, when the display as a whole has
 * one, that number with letters (3.1a, 3.1b).
 *
 * @param next the chapter's next equation number
 * @returns the rows that can be referred to
 */
export function numberRows(
  { rows = [] }: MathBlock,
  whole: string | undefined,
  next: () => string,
  idOf: (label: string) => TargetId,
): readonly (EquationRow & { readonly label: Label; readonly id: TargetId })[] {
  let count = 0
  return rows.flatMap((row) => {
    if (row.label === undefined) return []
    row.id = idOf(row.label)
    row.number = row.tag?.text ?? (whole === undefined ? next() : `${whole}${letter(++count)}`)
    return [row as EquationRow & { label: Label; id: TargetId }] // Both were given in the lines above.
  })
}

/** 1 → a, 27 → aa. */
function letter(number: number): string {
  return number <= 0 ? '' : letter(Math.floor((number - 1) / 26)) + String.fromCodePoint(97 + ((number - 1) % 26))
}
