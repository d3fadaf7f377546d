import { type Ink, inkedColour } from '../ink/ink-edits.ts'
import { type ContentText, copy, write } from './content-text.ts'
import { numberAt } from './operands.ts'
import type { ContentScan } from './scan-content.ts'

/** Writes an operation as it is. */
export function writeOperation(out: ContentText, { bytes, from, to }: ContentScan): void {
  copy(out, bytes, from, to)
  write(out, '\n')
}

/** Writes an operation that may set a colour as it is in an ink. */
export function writeInked(out: ContentText, scan: ContentScan, ink: Ink): void {
  const isColour = scan.operator === 'rg' || scan.operator === 'RG'
  const made = isColour
    ? inkedColour(scan.operator, numberAt(scan, 0), numberAt(scan, 1), numberAt(scan, 2), ink)
    : undefined
  if (made === undefined) writeOperation(out, scan)
  else write(out, `${made}\n`)
}
