import { createHash } from 'node:crypto'
import type { Furniture } from '../bind/request.ts'
import { cleanFurniture } from '../clean/clean-furniture.ts'
import type { Ink } from '../ink/ink-edits.ts'
import type { MarginBox } from '../margin-boxes.ts'
import { furnitureDocument, isFurnished, type PageFurniture } from './furniture.ts'
import { marginRules } from './margin-rules.ts'
import type { PageMargins } from './page-margins.ts'
import type { PartCache } from './part-cache.ts'
import type { Tabs } from './tabs.ts'

/**
 * Prints the running heads and folios of all pages and cleans the print, or reads that from the cache.
 *
 * @param ink of the print, as it was cleaned
 * @param bleed px at the outer edges of the sheet
 */
export async function printFurniture(
  pages: readonly PageFurniture[],
  boxes: readonly MarginBox[],
  margins: PageMargins,
  tabs: Tabs,
  cache: PartCache,
  base: string,
  bleed: number,
  ink: Ink,
): Promise<Furniture> {
  const under = new Map<number, number>()
  for (const [page, furniture] of pages.entries()) if (isFurnished(furniture, boxes)) under.set(page, page)
  if (under.size === 0) return { bytes: new Uint8Array(), under }
  const { html, css } = furnitureDocument(pages, boxes, pages.length)
  const rules = `${marginRules(margins, bleed)}\n${css}`
  const key = createHash('sha256')
    .update(JSON.stringify([base, ink, html, rules]))
    .digest('hex')
  const found = cache.read(key)
  if (found !== undefined) return { bytes: found.bytes, under }
  const bytes = cleanFurniture(await tabs.use((tab) => tab.printPlain(html, rules)), ink)
  cache.write(key, { facts: null, bytes })
  return { bytes, under }
}
