import type { ElementContent } from 'hast'
import type { Element } from '../book/element.ts'
import type { AcronymNode } from '../book/place-nodes.ts'

/** `[TLS]{.acr}`: spelled out where a reader meets it first, short from then on. `resolve` makes the nodes of spans. */
export const acronym: Element = {
  name: 'acronym',
  handlers: {
    acronym: (node: AcronymNode, context): ElementContent[] => {
      if (node.form === 'long') return [{ type: 'text', value: node.title }]
      const short = context.patch(node, {
        type: 'element',
        tagName: 'abbr',
        properties: { title: node.title },
        children: [{ type: 'text', value: node.value }],
      })
      const full = node.form === 'full' || context.book.firstUses.has(node.use)
      return full ? [{ type: 'text', value: `${node.title} (` }, short, { type: 'text', value: ')' }] : [short]
    },
  },
}
