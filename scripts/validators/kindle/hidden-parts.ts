import { attribute, textOf } from '../../base/xml-query.ts'
import { isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { Cascade, Declared } from './css/cascade.ts'
import type { ContentDocument } from './kindle-book.ts'

/** An element that is not shown, though what it stands in is. */
export interface HiddenPart {
  readonly element: XmlElement
  /** Of its text, blanks folded. */
  readonly characters: number
  /** The declaration that hides it; absent for the attribute `hidden`. */
  readonly declared?: Declared | undefined
}

export interface Hidden {
  readonly parts: readonly HiddenPart[]
  /** Whether an element or one around it is hidden. */
  readonly has: (element: XmlElement) => boolean
}

/** What no browser shows anyway. */
const unshown = ['head', 'script', 'style', 'template', 'noscript', 'rp', 'datalist']

/** What `display: none` and the attribute `hidden` hide in a document's body; a hidden element hides all it holds. */
export function hiddenIn(document: ContentDocument, cascade: Cascade): Hidden {
  const hidden = new Set<XmlElement>()
  const parts: HiddenPart[] = []
  for (const element of document.elements) {
    const { parent } = element
    if (parent !== undefined && hidden.has(parent)) hidden.add(element)
    else {
      const declared = cascade.declared(element, 'display')
      // A style sheet overrules the attribute (HTML, §15.3.1).
      const hides = declared === undefined ? attribute(element, 'hidden') !== undefined : declared.value === 'none'
      if (!hides && !isHtml(element, ...unshown)) continue
      hidden.add(element)
      if (isHtml(element, ...unshown)) continue
      parts.push({ element, characters: textOf(element).replace(/\s+/g, ' ').trim().length, declared })
    }
  }
  return { parts, has: (element) => hidden.has(element) }
}
