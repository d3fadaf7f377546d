import type { Edit } from './marked-content.ts'
import type { PageContent } from './page-content.ts'

/**
 * A colour of their own, whatever the theme says, by which the numbers of code lines are known again in the print. On paper it
 * is a grey.
 */
export const lineNumberCss = '.numbered .line::before { color: #646463 !important; opacity: 1 !important }'
const ownColour = /^\.392[12]\d*\s+\.392[12]\d*\s+\.388[23]\d*\s+rg$/

/** Whether an operation `rg` sets it. */
export function isLineNumberColour(operation: string): boolean {
  return ownColour.test(operation)
}

/**
 * Says of the numbers beside code that they stand for no text (ISO 32000-1 §14.9.4): a reader that honours it copies
 * code without them. Chromium writes each as a text object of its own, because its colour differs from the code's.
 */
export function lineNumberEdits({ text, operations }: PageContent): Edit[] {
  const edits: Edit[] = []
  let isNumber = false
  const outer: boolean[] = []
  for (const { operator, from, to } of operations) {
    if (operator === 'q') outer.push(isNumber)
    else if (operator === 'Q') isNumber = outer.pop() ?? false
    else if (operator === 'rg') isNumber = isLineNumberColour(text.slice(from, to))
    else if (isNumber && operator === 'BT') edits.push({ from: to, to, text: '\n/Span<</ActualText<FEFF>>>BDC' })
    else if (isNumber && operator === 'ET') edits.push({ from, to: from, text: 'EMC\n' })
  }
  return edits
}
