import { compileSelector, type Matches } from './compile-selector.ts'
import { compareSpecificity, specificityOf, type Specificity } from './specificity.ts'
import { parseStyleAttribute, type Declaration, type SheetItem } from './style-sheet.ts'
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

/** A sheet of a document, in order of appearance, imports before their importer. */
export interface PlacedSheet {
  readonly file: string
  readonly embedded: boolean
  readonly items: readonly SheetItem[]
}

interface Entry {
  readonly matches: Matches
  readonly specificity: Specificity
  readonly declaration: Declaration
  readonly sheet: PlacedSheet
}

interface Candidate {
  readonly declaration: Declaration
  readonly specificity: Specificity
  readonly inline: boolean
  readonly declared: Declared
}

export function createCascade(document: string, sheets: readonly PlacedSheet[]): Cascade {
  const entries = indexByProperty(sheets)
  const declared = (element: XmlElement, ...properties: readonly string[]): Declared | undefined => {
    const candidates = properties.flatMap((property) => entries.get(property) ?? [])
    const found = candidates.filter((entry) => entry.matches(element)).map(fromSheet)
    const style = attribute(element, 'style')
    for (const declaration of style === undefined ? [] : parseStyleAttribute(style)) {
      if (properties.includes(declaration.property)) found.push(fromAttribute(declaration, document))
    }
    // A stable sort: among equals the later one wins, and the attribute comes last.
    return found.toSorted(compare).at(-1)?.declared
  }
  return { declared }
}

function indexByProperty(sheets: readonly PlacedSheet[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const sheet of sheets) {
    for (const item of sheet.items) {
      if (item.kind !== 'rule') continue
      for (const selector of item.selectors) {
        const shared = { matches: compileSelector(selector), specificity: specificityOf(selector), sheet }
        for (const declaration of item.declarations) {
          const list = entries.get(declaration.property) ?? []
          list.push({ ...shared, declaration })
          entries.set(declaration.property, list)
        }
      }
    }
  }
  return entries
}

function fromSheet(entry: Entry): Candidate {
  const { declaration, sheet } = entry
  const place = sheet.embedded ? undefined : declaration.place
  const declared = { value: declaration.value, property: declaration.property, file: sheet.file, place }
  return { declaration, specificity: entry.specificity, inline: false, declared }
}

function fromAttribute(declaration: Declaration, file: string): Candidate {
  const declared = { value: declaration.value, property: declaration.property, file }
  return { declaration, specificity: [0, 0, 0], inline: true, declared }
}

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(a.declaration.important) - Number(b.declaration.important) ||
    Number(a.inline) - Number(b.inline) ||
    compareSpecificity(a.specificity, b.specificity)
  )
}
