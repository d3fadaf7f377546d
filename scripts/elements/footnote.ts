import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from '../book/element.ts'

/** `[^name]` with its definition anywhere in the file, and `^[a note on the spot]`; `{.side}` asks for the margin. */
export const footnote: Element = {
  name: 'footnote',
  shape: (tree) => {
    const made: FootnoteDefinition[] = []
    visit(tree, 'inlineNote', (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      // A space keeps the name apart from all names that an author can write.
      const identifier = ` ${made.length + 1}`
      const place = {
        ...(node.position === undefined ? {} : { position: node.position }),
        data: { from: node.data?.from },
      }
      made.push({
        type: 'footnoteDefinition',
        identifier,
        children: [{ type: 'paragraph', children: node.children, ...place }],
        ...place,
      })
      parent.children[index] = { type: 'footnoteReference', identifier, ...place }
    })
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
      // Each file has its own names: an included one may call a note 1 as well.
      const { from } = node.data ?? {}
      if (from !== undefined && !node.identifier.startsWith(' ')) node.identifier = `${from} ${node.identifier}`
    })
    tree.children.push(...made)
  },
  handlers: {
    footnoteReference: (node: FootnoteReference, context) => {
      const beside =
        context.output.format === 'web' &&
        (context.book.config.notes.beside === 'all' || node.data?.attributes?.classes.includes('side') === true)
      const { label, noteId, callId } = context.notes.call(node.identifier, beside)
      return context.patch(node, {
        type: 'element',
        tagName: 'a',
        properties: {
          id: callId,
          href: `#${noteId}`,
          className: ['note-call'],
          epubType: 'noteref',
          role: 'doc-noteref',
        },
        children: [{ type: 'text', value: label }],
      })
    },
    // The definitions are set where the chapter's notes go.
    footnoteDefinition: () => undefined,
  },
}
