import type { RenderedDocument } from '../../book/rendered.ts'
import type { ContentsPage } from './contents-page.ts'
import { documentHref } from './file-names.ts'
import { visitElements } from './visit.ts'

/**
 * For each id of the book the href of its document. A chapter's own target counts also where no heading carries it
 * (pages without a visible title): the page's section gets that id. Throws when two elements share an id.
 */
export function homesOf(documents: readonly RenderedDocument[], contents: ContentsPage): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const { chapter, tree } of documents) {
    const href = documentHref(chapter.id)
    visitElements(tree, ({ properties: { id } }) => {
      if (typeof id !== 'string') return
      if (homes.has(id)) throw new Error(`The id "${id}" occurs twice, in ${homes.get(id)} and ${href}`)
      homes.set(id, href)
    })
    if (!homes.has(chapter.target)) homes.set(chapter.target, href)
  }
  if (!homes.has(contents.id)) homes.set(contents.id, contents.href)
  return homes
}
