import { parseSheet, type SheetItem } from './style-sheet.ts'
import { isForKfx } from './is-for-kfx.ts'
import { hrefOf, isHtml } from '../tree.ts'
import { fileOf, resolveHref } from '../../../base/href.ts'
import { attribute, textOf } from '../../../base/xml-query.ts'
import type { PlacedSheet } from './style-index.ts'
import type { ContentDocument } from '../kindle-book.ts'

/** Parsed sheets of the publication, each parsed once, on first use. */
export type SheetReader = (path: string) => readonly SheetItem[]

export function createSheetReader(styles: ReadonlyMap<string, string>): SheetReader {
  const parsed = new Map<string, readonly SheetItem[]>()
  return (path) => {
    const items = parsed.get(path) ?? parseSheet(styles.get(path) ?? '')
    parsed.set(path, items)
    return items
  }
}

/** The sheets that style a document, in the order of the cascade: linked ones with their imports, and `<style>`. */
export function sheetsOf(document: ContentDocument, read: SheetReader): PlacedSheet[] {
  return document.elements.flatMap((element) => {
    if (!isForKfx(attribute(element, 'media') ?? '')) return []
    if (isHtml(element, 'style')) {
      return placed({ file: document.path, embedded: true, items: parseSheet(textOf(element)) }, read, new Set())
    }
    const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
    if (!isHtml(element, 'link') || !relations.includes('stylesheet') || relations.includes('alternate')) return []
    return linked(document.path, hrefOf(element) ?? '', read, new Set())
  })
}

/** A sheet enters once per `<link>`, so that neither loops nor fans of imports have an end to wait for. */
function linked(from: string, href: string, read: SheetReader, seen: Set<string>): PlacedSheet[] {
  const file = fileOf(resolveHref(from, href))
  if (file === undefined || seen.has(file)) return []
  seen.add(file)
  return placed({ file, embedded: false, items: read(file) }, read, seen)
}

function placed(sheet: PlacedSheet, read: SheetReader, seen: Set<string>): PlacedSheet[] {
  const imports = sheet.items.filter((item) => item.kind === 'import')
  return [...imports.flatMap((item) => linked(sheet.file, item.href, read, seen)), sheet]
}
