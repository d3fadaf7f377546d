/** 1-based line and column, the column in UTF-16 units as unist counts. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

/**
 * Turns offsets into places. Asked in rising order it walks the text once; an offset before the last one starts over.
 * Lines end with LF, CR LF or CR (XML 1.0 §2.11).
 */
export function placesIn(text: string): (offset: number) => XmlPlace {
  let line = 1
  let start = 0
  let at = 0
  return (offset) => {
    if (offset < start) [line, start, at] = [1, 0, 0]
    for (; at < offset && at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line += 1
        start = at + 1
      }
    }
    return { line, column: offset - start + 1 }
  }
}
