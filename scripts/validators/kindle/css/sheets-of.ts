import { parseSheet, type SheetItem } from './style-sheet.ts'
import { isForKfx } from './is-for-kfx.ts'
import { hrefOf, isHtml } from '../tree.ts'
import { fileOf, resolveHref } from '../../../base/href.ts'
import { attribute, textOf } from '../../../base/xml-query.ts'
import { cost, styleWork, type StyleWork } from './style-work.ts'
import type { PlacedSheet } from './style-index.ts'
import type { ContentDocument } from '../kindle-book.ts'

/** The sheets of the publication, parsed as far as there are steps for it. */
export interface SheetReader {
  /** A file's, parsed once, on first use. */
  readonly file: (path: string) => readonly SheetItem[]
  /** A `<style>` element's. */
  readonly text: (css: string) => readonly SheetItem[]
  /** Called when sheets are left out: then styles are not known in full. */
  readonly giveUp: () => void
}

export function createSheetReader(styles: ReadonlyMap<string, string>, work: StyleWork = styleWork()): SheetReader {
  const parsed = new Map<string, readonly SheetItem[]>()
  const text = (css: string): readonly SheetItem[] => {
    const items = work.exhausted() ? [] : parseSheet(css)
    const selectors = items.reduce((sum, item) => sum + (item.kind === 'rule' ? item.selectors.length : 1), 0)
    return work.spend(cost.selector * selectors) ? items : []
  }
  const file = (path: string): readonly SheetItem[] => {
    const items = parsed.get(path) ?? text(styles.get(path) ?? '')
    parsed.set(path, items)
    return items
  }
  return { file, text, giveUp: () => void work.spend(Infinity) }
}

/** The sheets that style a document, in the order of the cascade: linked ones with their imports, and `<style>`. */
export function sheetsOf(document: ContentDocument, read: SheetReader): PlacedSheet[] {
  const sheets = document.elements.flatMap((element) => {
    if (!isForKfx(attribute(element, 'media') ?? '')) return []
    if (isHtml(element, 'style')) {
      return placed({ file: document.path, embedded: true, items: read.text(textOf(element)) }, read, new Set())
    }
    const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
    if (!isHtml(element, 'link') || !relations.includes('stylesheet') || relations.includes('alternate')) return []
    return linked(document.path, hrefOf(element) ?? '', read, new Set())
  })
  // A file that is linked again counts where it is linked last.
  const last = new Map(sheets.map((sheet, at) => [sheet.embedded ? at : sheet.file, at]))
  return sheets.filter((sheet, at) => last.get(sheet.embedded ? at : sheet.file) === at)
}

/** Files that import one another in a row; nobody writes more than three. */
const longestChain = 32

/** A sheet enters once per `<link>`, so that neither loops nor fans of imports have an end to wait for. */
function linked(from: string, href: string, read: SheetReader, seen: Set<string>, depth = 0): PlacedSheet[] {
  const file = fileOf(resolveHref(from, href))
  if (file === undefined || seen.has(file)) return []
  if (depth > longestChain) {
    read.giveUp()
    return []
  }
  seen.add(file)
  return placed({ file, embedded: false, items: read.file(file) }, read, seen, depth)
}

function placed(sheet: PlacedSheet, read: SheetReader, seen: Set<string>, depth = 0): PlacedSheet[] {
  const imports = sheet.items.filter((item) => item.kind === 'import')
  return [...imports.flatMap((item) => linked(sheet.file, item.href, read, seen, depth + 1)), sheet]
}
