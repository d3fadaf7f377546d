import type { DefListDescriptionNode, DefListNode, DefListTermNode } from 'mdast-util-definition-list'
import type { Element, RenderContext } from '../book/element.ts'

/** `Term` on a line, `: definition` on the next. */
export const definitionList: Element = {
  name: 'definition-list',
  handlers: {
    defList: (node: DefListNode, context) =>
      context.patch(node, { type: 'element', tagName: 'dl', properties: {}, children: context.all(node) }),
    defListTerm: (node: DefListTermNode, context) =>
      context.patch(node, {
        type: 'element',
        tagName: 'dt',
        properties: { id: node.data?.id, epubType: inGlossary(context) ? 'glossterm' : undefined },
        children: context.all(node),
      }),
    defListDescription: (node: DefListDescriptionNode, context) => {
      const [first, ...rest] = node.children
      // As in a tight list: one paragraph needs no element of its own, several do.
      const children = first?.type === 'paragraph' && rest.length === 0 ? context.all(first) : context.all(node)
      return context.patch(node, {
        type: 'element',
        tagName: 'dd',
        properties: { epubType: inGlossary(context) ? 'glossdef' : undefined },
        children,
      })
    },
  },
}

/** EPUB's structural semantics know the terms of a glossary. */
function inGlossary({ chapter }: RenderContext): boolean {
  return chapter.item.role === 'glossary'
}
