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
          href: node.url,
          title: node.title ?? undefined,
          className: classes.length === 0 ? undefined : classes,
        },
        children: context.all(node),
      })
    },
  },
}
