import { compareSpecificity } from './specificity.ts'
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

/** `document` is the path that declarations in `style` attributes are reported at. */
export function createCascade(document: string, index: StyleIndex, work: StyleWork = styleWork()): Cascade {
  const styles = new WeakMap<XmlElement, readonly Declaration[]>()
  const inlineOf = (element: XmlElement): readonly Declaration[] => {
    const style = attribute(element, 'style')
    if (style === undefined) return []
    const known = styles.get(element) ?? parseStyleAttribute(style)
    styles.set(element, known)
    return known
  }
  const declared = (element: XmlElement, ...properties: readonly string[]): Declared | undefined => {
    if (work.exhausted()) return undefined
    const entries = properties.flatMap((property) => lookUp(index, element, property))
    // Without steps left nothing is known any more, rather than something wrong.
    if (!work.spend(entries.reduce((sum, { weight }) => sum + weight, 1))) return undefined
    let winner: Entry | undefined
    for (const shelf of entries) {
      for (const entry of shelf.entries) {
        if ((winner === undefined || beats(entry, winner)) && entry.selector.matches(element)) winner = entry
      }
    }
    const inline = inlineOf(element).filter(({ property }) => properties.includes(property))
    const own = inline.findLast(({ important }) => important) ?? inline.at(-1)
    if (own !== undefined && (own.important || winner?.declaration.important !== true)) {
      return { value: own.value, property: own.property, file: document }
    }
    return winner === undefined ? undefined : fromSheet(winner)
  }
  return { declared }
}

function fromSheet({ declaration, sheet }: Entry): Declared {
  const place = sheet.embedded ? undefined : declaration.place
  return { value: declaration.value, property: declaration.property, file: sheet.file, place }
}

/** Whether a declaration stands above another one in the cascade, if both fit: importance, specificity, order. */
function beats(entry: Entry, other: Entry): boolean {
  const by =
    Number(entry.declaration.important) - Number(other.declaration.important) ||
    compareSpecificity(entry.selector.specificity, other.selector.specificity) ||
    entry.order - other.order
  return by >= 0
}
