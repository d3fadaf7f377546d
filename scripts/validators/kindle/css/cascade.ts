import { compareSpecificity, type Specificity } from './specificity.ts'
import { lookUp, type Entry, type StyleIndex } from './style-index.ts'
import { parseStyleAttribute, type Declaration } from './style-sheet.ts'
import { styleWork, type StyleWork } from './style-work.ts'
import { attribute } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A declaration that won, and where it stands. */
export interface Declared {
  readonly value: string
  readonly property: string
  /** Path of the sheet or, for `style` attributes and `<style>`, of the document. */
  readonly file: string
  /** In the sheet; absent where the sheet is part of a document. */
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

/** The cascade of author styles in one document (CSS Cascade 4, §6), without inheritance and without defaults. */
export interface Cascade {
  /** The winner among all declarations of these properties on this element; undefined when nobody declares any. */
  readonly declared: (element: XmlElement, ...properties: readonly string[]) => Declared | undefined
}

interface Candidate {
  readonly declaration: Declaration
  readonly specificity: Specificity
  readonly inline: boolean
  readonly order: number
  readonly declared: Declared
}

/** `document` is the path that declarations in `style` attributes are reported at. */
export function createCascade(document: string, index: StyleIndex, work: StyleWork = styleWork()): Cascade {
  const inline = new WeakMap<XmlElement, readonly Declaration[]>()
  const inlineOf = (element: XmlElement): readonly Declaration[] => {
    const style = attribute(element, 'style')
    if (style === undefined) return []
    const known = inline.get(element) ?? parseStyleAttribute(style)
    inline.set(element, known)
    return known
  }
  const declared = (element: XmlElement, ...properties: readonly string[]): Declared | undefined => {
    if (work.exhausted()) return undefined
    const entries = properties.flatMap((property) => lookUp(index, element, property))
    // Without steps left nothing is known any more, rather than something wrong.
    if (!work.spend(entries.reduce((sum, { selector }) => sum + selector.weight, 1))) return undefined
    const found = entries.filter((entry) => entry.selector.matches(element)).map(fromSheet)
    for (const [order, declaration] of inlineOf(element).entries()) {
      if (properties.includes(declaration.property)) found.push(fromAttribute(declaration, document, order))
    }
    return found.toSorted(compare).at(-1)?.declared
  }
  return { declared }
}

function fromSheet({ declaration, selector, sheet, order }: Entry): Candidate {
  const place = sheet.embedded ? undefined : declaration.place
  const declared = { value: declaration.value, property: declaration.property, file: sheet.file, place }
  return { declaration, specificity: selector.specificity, inline: false, order, declared }
}

function fromAttribute(declaration: Declaration, file: string, order: number): Candidate {
  const declared = { value: declaration.value, property: declaration.property, file }
  return { declaration, specificity: [0, 0, 0], inline: true, order, declared }
}

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(a.declaration.important) - Number(b.declaration.important) ||
    Number(a.inline) - Number(b.inline) ||
    compareSpecificity(a.specificity, b.specificity) ||
    a.order - b.order
  )
}
