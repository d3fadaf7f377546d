import { attribute, tokens } from '../../../base/xml-query.ts'
import type { Declaration, SheetItem, StyleSelector } from './style-sheet.ts'
import { cost, styleWork, type StyleWork } from './style-work.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A sheet of a document, in order of appearance, imports before their importer. */
export interface PlacedSheet {
  readonly file: string
  /** Part of the document: `<style>`. */
  readonly embedded: boolean
  readonly items: readonly SheetItem[]
}

/** A declaration with the selector that leads to it. */
export interface Entry {
  readonly selector: StyleSelector
  readonly declaration: Declaration
  readonly sheet: PlacedSheet
  /** Rank among all declarations of the document. */
  readonly order: number
}

/** Declarations that one key leads to, and the steps that trying them all takes. */
export interface Shelf {
  readonly entries: readonly Entry[]
  readonly weight: number
}

/** Declarations by property and then by what their selector asks of the element itself. */
export type StyleIndex = ReadonlyMap<string, ReadonlyMap<string, Shelf>>

/** Sorts declarations by what is asked of them; without steps left, those that are not sorted yet are left out. */
export function indexStyles(sheets: readonly PlacedSheet[], work: StyleWork = styleWork()): StyleIndex {
  const index = new Map<string, Map<string, { readonly entries: Entry[]; weight: number }>>()
  let order = 0
  for (const sheet of sheets) {
    for (const item of sheet.items) {
      if (item.kind !== 'rule') continue
      for (const declaration of item.declarations) {
        if (!work.spend(cost.entry * item.selectors.length)) return index
        order += 1
        for (const selector of item.selectors) {
          const shelf =
            index.get(declaration.property) ?? new Map<string, { readonly entries: Entry[]; weight: number }>()
          index.set(declaration.property, shelf)
          const key = selector.key === undefined ? '*' : `${selector.key.kind} ${selector.key.value}`
          const place = shelf.get(key) ?? { entries: [], weight: 0 }
          shelf.set(key, place)
          place.weight += selector.weight
          place.entries.push({ selector, declaration, sheet, order })
        }
      }
    }
  }
  return index
}

/** The declarations of a property that an element may have, before selectors are tried in full. */
export function lookUp(index: StyleIndex, element: XmlElement, property: string): Shelf[] {
  const shelf = index.get(property)
  if (shelf === undefined) return []
  const classes = attribute(element, 'class') === undefined ? [] : new Set(tokens(element, 'class'))
  const keys = ['*', `name ${element.local}`, ...Array.from(classes, (name) => `class ${name}`)]
  return keys.flatMap((key) => shelf.get(key) ?? [])
}
