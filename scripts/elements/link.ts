import type { Link } from 'mdast'
import type { Element } from '../book/element.ts'

/** Links out of the book and, after `resolve`, cross-references and citations. */
export const link: Element = {
  name: 'link',
  handlers: {
    link: (node: Link, context) => {
      const classes = [node.data?.className ?? [], node.data?.attributes?.classes ?? []].flat()
      return context.patch(node, {
        type: 'element',
        tagName: 'a',
        properties: {
          id: node.data?.id,
          href: node.url,
          title: node.title ?? undefined,
          className: classes.length === 0 ? undefined : classes,
          ...(node.data?.className === undefined ? {} : semantics[node.data.className]),
        },
        children: context.all(node),
      })
    },
  },
}

/** What a link of Octavo's own making is to the book: DPUB-ARIA, and EPUB's structural semantics. */
const semantics: Readonly<Record<string, { readonly epubType: string; readonly role: string }>> = {
  citation: { epubType: 'biblioref', role: 'doc-biblioref' },
  term: { epubType: 'glossref', role: 'doc-glossref' },
}
