import type { Excerpt } from './finding.ts'
import type { PublicationEntry } from './book/publication.ts'

/** UTF-16 units that are shown of one line, and how many of them stand before the place. */
const shown = 160
const before = 60

/**
 * Gives the lines of an EPUB's files that findings point at. A book may be one line of a megabyte: what is handed out is
 * bounded. Nothing comes of pictures, of places outside the file, and of lines without a letter.
 */
export function excerptsOf(entries: ReadonlyMap<string, PublicationEntry>) {
  const read = new Map<string, readonly string[]>()
  const linesOf = (path: string): readonly string[] => {
    const known = read.get(path)
    if (known !== undefined) return known
    const bytes = entries.get(path)?.bytes
    const lines = bytes === undefined || bytes.includes(0) ? [] : new TextDecoder().decode(bytes).split(/\r\n|\r|\n/)
    read.set(path, lines)
    return lines
  }
  return (path: string, line: number, column = 1): Excerpt | undefined => {
    const text = linesOf(path)[line - 1]
    if (text === undefined || text.trim() === '') return undefined
    const at = Math.min(Math.max(0, column - 1), text.length)
    const from = at > shown - before ? at - before : 0
    const cut = text.slice(from, from + shown)
    const lead = from > 0 ? '…' : ''
    return {
      text: `${lead}${cut}${from + shown < text.length ? '…' : ''}`.replaceAll('\t', ' '),
      column: at - from + lead.length + 1,
    }
  }
}
