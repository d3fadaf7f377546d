import { collectSheets, type CollectedSheets } from './collect-sheets.ts'
import { createUseFinder, type Use, type UsesOf } from './find-uses.ts'
import { isForKfx } from '../is-for-kfx.ts'
import { styleWork, type StyleWork } from '../style-work.ts'
import type { WrittenDeclaration, WrittenRule, WrittenSheet } from './written-sheet.ts'
import type { ContentDocument, KindleBook } from '../../kindle-book.ts'

/** The style sheets of a book as they are written, beside the cascade, which knows only what reaches KFX. */
export interface WrittenStyles extends CollectedSheets {
  readonly usesOf: UsesOf
  /** Every rule that reaches KFX, of all sheets. */
  readonly reaching: readonly PlacedRule[]
}

export interface PlacedRule {
  readonly sheet: WrittenSheet
  readonly rule: WrittenRule
  /** The first element that it is about. */
  readonly use: () => Use | undefined
}

/** A declaration that reaches KFX. */
export interface Found extends PlacedRule {
  readonly declaration: WrittenDeclaration
}

/** Every declaration that reaches KFX, of the properties that pass. */
export function* declarationsIn(book: KindleBook, fits: (property: string) => boolean): Generator<Found> {
  for (const placed of book.written().reaching) {
    for (const declaration of placed.rule.declarations) {
      if (fits(declaration.property)) yield { ...placed, declaration }
    }
  }
}

/** Reads the sheets of these documents. */
export function createWrittenStyles(
  contents: readonly ContentDocument[],
  styles: ReadonlyMap<string, string>,
  work: StyleWork = styleWork(),
): WrittenStyles {
  const collected = collectSheets(contents, styles)
  const usesOf = createUseFinder(work)
  const reaching = collected.sheets
    .filter((sheet) => sheet.documents.length > 0)
    .flatMap((sheet) => sheet.rules.filter(reachesKfx).map((rule): PlacedRule => placeRule(sheet, rule, usesOf)))
  return { ...collected, usesOf, reaching }
}

function placeRule(sheet: WrittenSheet, rule: WrittenRule, usesOf: UsesOf): PlacedRule {
  let first: { readonly use: Use | undefined } | undefined
  return {
    sheet,
    rule,
    use: () => {
      if (first === undefined) {
        const [use] = usesOf(sheet, rule)
        first = { use }
      }
      return first.use
    },
  }
}

/** Whether no media query around it keeps a rule out of KFX. */
export function reachesKfx({ within }: Pick<WrittenRule, 'within'>): boolean {
  return within.every(({ name, prelude }) => name !== 'media' || isForKfx(prelude))
}
