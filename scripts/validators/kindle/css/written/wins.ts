import type { Found } from './written-styles.ts'
import type { Use } from './find-uses.ts'
import type { KindleBook } from '../../kindle-book.ts'

/**
 * The elements on which a declaration has the last word. `properties` are those that compete with it, itself among
 * them: a shorthand and its parts.
 */
export function* winsOf(book: KindleBook, found: Found, ...properties: readonly string[]): Generator<Use> {
  const { sheet, rule, declaration } = found
  for (const use of book.written().usesOf(sheet, rule)) {
    const winner = book.cascade(use.document).declared(use.element, ...properties)
    if (winner === undefined) continue
    const same =
      winner.file === sheet.file && winner.property === declaration.property && winner.value === declaration.value
    const { place = declaration.place } = winner
    if (same && place.line === declaration.place.line && place.column === declaration.place.column) yield use
  }
}

/** The first element on which a declaration has the last word and that fits. */
export function firstWin(
  book: KindleBook,
  found: Found,
  properties: readonly string[],
  fits: (use: Use) => boolean = () => true,
): Use | undefined {
  for (const use of winsOf(book, found, ...properties)) if (fits(use)) return use
  return undefined
}
