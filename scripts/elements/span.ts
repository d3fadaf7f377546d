import type { Element } from '../book/element.ts'
import type { Span } from '../book/nodes.ts'

/** `[text]{.smallcaps}` and other runs with a class. Index terms print as what they stand on. */
export const span: Element = {
  name: 'span',
  handlers: {
    span: (node: Span, context) => {
      const isMark = node.attributes.classes.includes('index')
      const classes = node.attributes.classes.filter((name) => name !== 'index' && !(name === 'main' && isMark))
      const children = context.all(node)
      const id = node.data?.id
      if (classes.length === 0 && id === undefined) return children
      return context.patch(node, {
        type: 'element',
        tagName: 'span',
        properties: { id, className: classes.length === 0 ? undefined : classes },
        children,
      })
    },
  },
}
