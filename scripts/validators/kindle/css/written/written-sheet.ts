import type { Selector } from 'css-tree'
import type { ContentDocument } from '../../kindle-book.ts'
import type { XmlElement } from '../../../../base/xml.ts'

/** 1-based, in the file that is named beside it. */
export interface WrittenPlace {
  readonly line: number
  readonly column: number
}

/** A style sheet as its author wrote it: what is for other media and what no element has included. */
export interface WrittenSheet {
  /** The sheet's own path or, for `<style>` and `style` attributes, the document's. */
  readonly file: string
  readonly kind: 'file' | 'embedded' | 'attribute'
  /** `<style>`, or the element that has the attribute. */
  readonly owner?: XmlElement | undefined
  /** The documents that it styles on the way to KFX. */
  readonly documents: readonly ContentDocument[]
  /** The documents that name it for other media only, with the query that says so. */
  readonly elsewhere: readonly { readonly document: ContentDocument; readonly media: string }[]
  readonly rules: readonly WrittenRule[]
  readonly atRules: readonly WrittenAtRule[]
  readonly faults: readonly SheetFault[]
}

/** A rule, or the declarations of a `style` attribute. */
export interface WrittenRule {
  /** None for a `style` attribute, and for selectors that cannot be read. */
  readonly selectors: readonly WrittenSelector[]
  readonly declarations: readonly WrittenDeclaration[]
  /** The at-rules around it, outermost first. */
  readonly within: readonly AtRuleHead[]
  /** Stands within another rule (CSS Nesting). */
  readonly nested: boolean
  readonly place: WrittenPlace
}

export interface WrittenSelector {
  readonly text: string
  readonly node: Selector
}

export interface WrittenDeclaration {
  /** Lower case; custom properties as they are. */
  readonly property: string
  /** Without `!important`. */
  readonly value: string
  readonly place: WrittenPlace
}

export interface AtRuleHead {
  /** Lower case, without the @. */
  readonly name: string
  readonly prelude: string
}

export interface WrittenAtRule extends AtRuleHead {
  /** What stands directly in its block: of `@font-face`, `@page`. */
  readonly declarations: readonly WrittenDeclaration[]
  readonly within: readonly AtRuleHead[]
  readonly place: WrittenPlace
}

/** Something in a sheet that no reader of CSS understands. */
export interface SheetFault {
  readonly reason: string
  readonly place: WrittenPlace
}
