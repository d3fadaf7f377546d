import type { Element } from '../book/element.ts'
import type { InlineMath, MathBlock } from '../book/nodes.ts'

/** `$…$` and `$$ … $$ {#eq:x}`. The number stands outside the formula: it is text about it, and Kindle draws no labelled rows. */
export const equation: Element = {
  name: 'equation',
  handlers: {
    inlineMath: (node: InlineMath, context) => context.math.render(node.value, false),
    math: (node: MathBlock, context) => {
      const number = node.data?.number
      return context.patch(node, {
        type: 'element',
        tagName: 'div',
        properties: { id: node.data?.id, className: ['equation'] },
        children: [
          ...context.math.render(node.value, true),
          ...(number === undefined
            ? []
            : [
                {
                  type: 'element' as const,
                  tagName: 'span',
                  properties: { className: ['equation-number'] },
                  children: [{ type: 'text' as const, value: `(${number})` }],
                },
              ]),
        ],
      })
    },
  },
}
