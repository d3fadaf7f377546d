import { attribute, elementsOf } from '../base/xml-query.ts'
import type { Publication } from './publication.ts'

/** What the spine may show: its items, and what their chains of fallbacks lead to (EPUB 3.3 §3.5.1). */
export function pathsOfSpine({ spine, manifest, packageDocument }: Publication): string[] {
  const fallbacks = new Map<string, string>()
  for (const element of packageDocument === undefined ? [] : elementsOf(packageDocument.root)) {
    const [id, next] = [attribute(element, 'id'), attribute(element, 'fallback')]
    if (id !== undefined && next !== undefined) fallbacks.set(id.trim(), next.trim())
  }
  const items = new Map(manifest.map((item) => [item.id.trim(), item]))
  const ids = new Set<string>()
  for (const { item } of spine) {
    let id = item?.id.trim()
    // What was gone through before ends a chain, and so does a circle.
    while (id !== undefined && !ids.has(id)) {
      ids.add(id)
      id = fallbacks.get(id)
    }
  }
  return [...ids].flatMap((id) => items.get(id)?.path ?? [])
}
