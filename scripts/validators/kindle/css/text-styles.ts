import { isHtml } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import type { Declared } from './cascade.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A style that most of the book's text has by force of a sheet. */
export interface TextStyle {
  readonly declared: Declared
  readonly on: 'html' | 'body' | 'p'
  /** The first element that has it. */
  readonly element: XmlElement
}

const holders = ['html', 'body', 'p'] as const

/**
 * What sheets say about the body text: the declarations of these properties, which compete, that win on `html`, `body`
 * or `p` for more than half of the characters there. A cover page or a note with a style of its own does not count.
 */
export function textStyles(book: KindleBook, ...properties: readonly string[]): TextStyle[] {
  return holders.flatMap((on): TextStyle[] => {
    const shares = new Map<string, TextStyle & { characters: number }>()
    let total = 0
    for (const document of book.contents) {
      if (!document.inSpine || document.item?.properties.includes('nav')) continue
      const cascade = book.cascade(document)
      for (const element of document.elements) {
        if (!isHtml(element, on)) continue
        const characters = textOf(element).trim().length
        total += characters
        const declared = cascade.declared(element, ...properties)
        if (declared === undefined) continue
        const { file, place, property, value } = declared
        const key = `${file}:${place?.line ?? element.place.line}:${place?.column ?? 0} ${property}: ${value}`
        const share = shares.get(key) ?? { declared, on, element, characters: 0 }
        share.characters += characters
        shares.set(key, share)
      }
    }
    return Array.from(shares.values()).filter(({ characters }) => characters * 2 > total)
  })
}
