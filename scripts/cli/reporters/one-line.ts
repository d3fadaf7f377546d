import { printable } from '../../base/printable.ts'

/**
 * A text that an EPUB or its author may have chosen as one line of output: besides what a terminal obeys, line ends become
 * blanks, and marks that nobody sees (soft hyphens, joiners, marks of direction) are shown by their number.
 */
export function oneLine(text: string): string {
  return printable(text.replaceAll(/[\n\t]/g, ' '), text.length).replaceAll(
    /[\u00AD\u061C\u200B\u200E\u200F\u2060-\u2065\uFEFF\uFFF9-\uFFFB]/g,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  )
}
