import { ancestor, textOf } from '../../../base/xml-query.ts'
import { voidElements } from '../html-names.ts'
import { selfClosed } from '../self-closed.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, mathsBook } from '../sources.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

export const kfxH04SelfClosedElements: KindleRule = {
  id: 'KFX-H04',
  summary: 'An empty element is written as <span/>',
  why: 'Where the document is read as HTML, the slash counts for nothing: the element stays open and swallows the text that follows it.',
  mend: 'Write the end tag: <span></span>.',
  basis: 'observed',
  sources: [mathsBook, guide2020],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of selfClosed(elements, book.source(file)?.tokens ?? [])) {
        if (!isHtml(element) || voidElements.has(element.local) || !swallows(element)) continue
        report({ file, element, detail: `Unexpected <${element.name}/> with text after it, expected an end tag` })
      }
    }
  },
}

/** Elements that HTML closes by itself when the next of their kind begins (HTML, §13.1.2.4). */
const impliedEnds =
  /^(?:p|li|dt|dd|td|th|tr|thead|tbody|tfoot|colgroup|caption|option|optgroup|rp|rt|rb|rtc|head|body)$/
/** Elements whose content HTML reads as text to the end tag, wherever that is. */
const raw = /^(?:script|style|title|textarea|iframe|noscript|xmp)$/
/** Elements that HTML opens again in each block until it meets their end tag (HTML, §13.2.4.3). */
const reopened = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

/** Whether text stands where an element that stays open would take it in. */
function swallows(element: XmlElement): boolean {
  if (impliedEnds.test(element.local)) return false
  const reach = raw.test(element.local) || reopened.test(element.local)
  for (let at: XmlElement | undefined = element; at?.parent !== undefined; at = at.parent) {
    const { positions, last } = wordsIn(at.parent)
    if ((positions.get(at) ?? last) < last) return true
    if (!reach || isHtml(at.parent, 'body')) return false
    // A cell, a caption or an object keeps what is open within it to itself.
    if (isHtml(at.parent, 'td', 'th', 'caption', 'object')) return false
  }
  return ancestor(element, (each) => isHtml(each, 'head')) !== undefined
}

interface Words {
  readonly positions: ReadonlyMap<XmlNode, number>
  /** Of the last child with text, -1 when there is none. */
  readonly last: number
}

const known = new WeakMap<XmlElement, Words>()

/** Where the children of an element stand and which is the last with text; worked out once, for there may be many. */
function wordsIn(parent: XmlElement): Words {
  const { children } = parent
  const words = known.get(parent) ?? {
    positions: new Map(children.map((child, at) => [child, at])),
    last: children.findLastIndex((child) => (child.type === 'text' ? child.value : textOf(child)).trim() !== ''),
  }
  known.set(parent, words)
  return words
}
