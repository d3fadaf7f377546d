import { saidInMarkup, type Markup } from './said-in-markup.ts'
import type { Said } from './said.ts'

/**
 * What each document of an EPUB or a web edition says, by the id of its first heading.
 *
 * @param pages every page of the artifact
 * @param targets ids of the documents' first headings
 */
export function saidByTarget(pages: readonly Markup[], targets: readonly string[]): ReadonlyMap<string, Said> {
  const wanted = new Set(targets)
  const said = new Map<string, Said>()
  for (const page of pages) {
    const here = [...idsIn(page)].filter((id) => wanted.has(id))
    if (here.length === 0) continue
    const all = saidInMarkup(page)
    for (const id of here) said.set(id, all)
  }
  return said
}

function* idsIn(element: Markup): Generator<string> {
  const id = element.attribute('id')
  if (id !== undefined) yield id
  for (const child of element.children) if (typeof child !== 'string') yield* idsIn(child)
}
