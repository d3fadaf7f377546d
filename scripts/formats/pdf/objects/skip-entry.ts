import { type Cursor, readValue, skipBlanks, skipWord } from './read-value.ts'

/** Moves past the value of a key, up to the next key or the end of the dictionary, without reading it. Throws where neither comes. */
export function skipEntry(cursor: Cursor): void {
  let depth = 0
  for (let isFirst = true; ; isFirst = false) {
    skipBlanks(cursor)
    const code = cursor.text.charCodeAt(cursor.at)
    // A slash, or the end.
    if (!isFirst && depth === 0 && (code === 47 || code === 62)) return
    depth += skipToken(cursor, code)
  }
}

/** Moves past a token; what comes back is 1 where it opens an array or a dictionary, -1 where it closes one. */
function skipToken(cursor: Cursor, code: number): number {
  const isDouble = cursor.text.charCodeAt(cursor.at + 1) === code
  if (code === 91 || (code === 60 && isDouble)) {
    cursor.at += code === 91 ? 1 : 2
    return 1
  }
  if (code === 93 || (code === 62 && isDouble)) {
    cursor.at += code === 93 ? 1 : 2
    return -1
  }
  if (code === 40 || code === 60) readValue(cursor)
  else {
    const from = cursor.at
    if (code === 47) cursor.at++
    skipWord(cursor)
    if (cursor.at === from) throw new Error(`Unexpected character ${code} at ${from}, expected a value of PDF`)
  }
  return 0
}
