import { literal } from './text-string.ts'
import type { PdfValue } from './value.ts'

/**
 * A value as it is written in a file (ISO 32000-1 §7.3).
 *
 * @param reference how a reference to an object is written
 */
export function writeValue(value: PdfValue, reference: (number: number) => string): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return String(value)
  switch (value.kind) {
    case 'name':
      return writeName(value.name)
    case 'string':
      return literal(value.bytes)
    case 'ref':
      return reference(value.number)
    case 'array':
      return `[${value.items.map((item) => writeValue(item, reference)).join(' ')}]`
    case 'dict':
      return `<<${[...value.entries].map(([key, item]) => `${writeName(key)} ${writeValue(item, reference)}`).join('')}>>`
  }
}

/** A number without exponent, at most five places after the point. */
export function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(5)))
}

/** A name (§7.3.5). */
export function writeName(name: string): string {
  return `/${name.replaceAll(/[^\x21-\x7E]|[#()<>[\]{}/%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}
