import type { Link } from 'mdast'
import type { Element } from '../book/element.ts'

/** Links out of the book and, after `resolve`, cross-references and citations. */
export const link: Element = {
  name: 'link',
  handlers: {
    link: (node: Link, context) =>
      context.patch(node, {
        type: 'element',
        tagName: 'a',
        properties: { href: node.url, className: node.data?.className === undefined ? undefined : [node.data.className] },
        children: context.all(node),
      }),
  },
}
