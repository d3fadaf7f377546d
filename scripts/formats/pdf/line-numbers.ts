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
