import type { Declared } from './cascade.ts'
import type { TextHolder } from './text-holders.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A style that most of the book's text has by force of a sheet. */
export interface TextStyle {
  readonly declared: Declared
  readonly on: TextHolder['on']
  /** The first element that has it. */
  readonly element: XmlElement
}

/**
 * What sheets say about the body text: the declarations of these properties, which compete, that win on `html`, `body`
 * or `p` for more than half of the characters there, and a quarter of the book's. A cover page or a note with a style
 * of its own does not count.
 */
export function textStyles(book: KindleBook, ...properties: readonly string[]): TextStyle[] {
  const totals = new Map<TextHolder['on'], number>()
  const shares = new Map<string, TextStyle & { characters: number }>()
  for (const { document, element, on, characters } of book.textHolders()) {
    totals.set(on, (totals.get(on) ?? 0) + characters)
    const declared = book.cascade(document).declared(element, ...properties)
    if (declared === undefined) continue
    const { file, place, property, value } = declared
    const key = `${on} ${file}:${place?.line ?? element.place.line}:${place?.column ?? 0} ${property}: ${value}`
    const share = shares.get(key) ?? { declared, on, element, characters: 0 }
    share.characters += characters
    shares.set(key, share)
  }
  return Array.from(shares.values()).filter(
    ({ on, characters }) =>
      characters * 2 > (totals.get(on) ?? 0) &&
      // A few paragraphs among lists and tables are not the book's text.
      characters * 4 > (totals.get('body') ?? 0),
  )
}
