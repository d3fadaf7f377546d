import { readValue } from '../../../../scripts/formats/pdf/objects/read-value.ts'
import { as } from '../../../../scripts/formats/pdf/objects/value.ts'

/** A content stream as cleaning writes it, its shown strings hexadecimal: `[<0001>-3<0002>]TJ`. */
export function hexadecimal(content: string): string {
  return content.replaceAll(shown, (string) => {
    const bytes = as('string', readValue({ text: string, at: 0 }))?.bytes ?? ''
    return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
  })
}

/** Literal strings at the beginning of a line, of an array, or behind a number. */
const shown = /(?<=^\[?|\d)\((?:[^\\)]|\\[^])*\)/gm
