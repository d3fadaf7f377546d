import type { ElementContent } from 'hast'
import type { Role } from '../../book/names.ts'
import type { RenderedDocument } from '../../book/rendered.ts'
import { visitElements } from './visit.ts'

/** A list besides the contents that readers can offer: figures, tables, listings, equations. */
export interface NavList {
  /** `epub:type`, where the vocabulary has a word for it. */
  readonly type?: string | undefined
  readonly id: string
  readonly title: string
  readonly entries: readonly { readonly title: string; readonly href: string }[]
}

/** Pages that list things, with what the vocabulary calls such a list (EPUB 3 Structural Semantics §navigation). */
const lists: Readonly<Partial<Record<Role, string | undefined>>> = {
  'list-of-figures': 'loi',
  'list-of-tables': 'lot',
  'list-of-listings': undefined,
  'list-of-equations': undefined,
}

/** The lists of the navigation document: one for each page of the book that lists things (EPUB 3.3 §7.4.5). */
export function navLists(documents: readonly RenderedDocument[], homes: ReadonlyMap<string, string>): NavList[] {
  return documents.flatMap(({ chapter, tree }) => {
    const { role } = chapter.item
    if (!(role in lists)) return []
    const entries: { title: string; href: string }[] = []
    visitElements(tree, (element) => {
      if (element.tagName !== 'li') return
      let id: string | undefined
      visitElements(element, ({ properties: { href } }) => {
        if (typeof href === 'string' && href.startsWith('#')) id ??= href.slice(1)
      })
      const home = homes.get(id ?? '')
      const title = element.children.map(textOf).join('').replaceAll(/\s+/g, ' ').trim()
      if (home !== undefined && title !== '') entries.push({ title, href: `${home}#${id}` })
    })
    return entries.length === 0 ? [] : [{ type: lists[role], id: `nav_${role}`, title: chapter.titleText, entries }]
  })
}

/** A formula as it is spoken: of a fraction in one line nobody sees that it is one. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const { alttext, alt, ariaLabel } = node.properties
  if (node.tagName === 'math') return String(alttext ?? '')
  if (node.tagName === 'img') return alt ?? ''
  return node.tagName === 'svg' ? (ariaLabel ?? '') : node.children.map(textOf).join('')
}
