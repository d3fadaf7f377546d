import { type Cursor, readWord, skipBlanks } from '../objects/read-value.ts'
import { skipEntry } from '../objects/skip-entry.ts'

/**
 * What the dictionary of a structure element (ISO 32000-1 §14.7.2) has, and where: a print has tens of thousands of them, most of
 * which say a type, a page and a number. Places are in the file's text, -1 where there is none.
 */
export interface PrintElement {
  /** `/S`; empty for what is no element. */
  type: string
  /** Number of the page's object; -1 where none is said. */
  page: number
  kids: number
  alt: number
  id: number
  lang: number
  attributes: number
}

/** Reads a dictionary, and moves to its end. */
export function readPrintElement(cursor: Cursor): PrintElement {
  const { text } = cursor
  const found: PrintElement = { type: '', page: -1, kids: -1, alt: -1, id: -1, lang: -1, attributes: -1 }
  cursor.at += 2
  for (;;) {
    skipBlanks(cursor)
    if (text.charCodeAt(cursor.at) !== 47) break
    cursor.at++
    const key = readWord(cursor)
    skipBlanks(cursor)
    const { at } = cursor
    if (key === 'S') {
      cursor.at++
      found.type = readWord(cursor)
      continue
    }
    if (key === 'K') found.kids = at
    else if (key === 'Pg') found.page = integerAt(text, at)
    else if (key === 'Alt') found.alt = at
    else if (key === 'ID') found.id = at
    else if (key === 'Lang') found.lang = at
    else if (key === 'A') found.attributes = at
    skipEntry(cursor)
  }
  return found
}

/** The digits at a place, as a number. */
export function integerAt(text: string, at: number): number {
  let value = 0
  for (;;) {
    const digit = text.charCodeAt(at++) - 48
    if (!(digit >= 0 && digit <= 9)) return value
    value = value * 10 + digit
  }
}
