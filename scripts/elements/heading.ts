import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from '../book/element.ts'
import { detachAttributes } from '../book/detach-attributes.ts'

/** `## Time {#sec:time}`. The number is text of its own, because Kindle shows no CSS counters. */
export const heading: Element = {
  name: 'heading',
  shape: (tree) => {
    visit(tree, 'heading', (node) => {
      const attributes = detachAttributes(node.children)
      if (attributes !== undefined) node.data = { ...node.data, attributes }
    })
  },
  handlers: {
    heading: (node: Heading, context) => {
      const number = node.data?.number
      const title = context.all(node)
      return context.patch(node, {
        type: 'element',
        tagName: `h${node.depth}`,
        properties: node.data?.id === undefined ? {} : { id: node.data.id },
        children:
          number === undefined
            ? title
            : [
                {
                  type: 'element',
                  tagName: 'span',
                  properties: { className: ['number'] },
                  children: [{ type: 'text', value: number }],
                },
                { type: 'text', value: ' ' },
                ...title,
              ],
      })
    },
  },
}
