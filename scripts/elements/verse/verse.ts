import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { Element, RenderContext } from '../../book/element.ts'
import type { Stanza, Verse, VerseLine } from '../../book/nodes.ts'
import { verseFromDirective } from './from-directive.ts'
import { verseFromLines } from './from-lines.ts'

/** `::: verse`, whose lines and indents stay, and pandoc's line blocks: lines that each begin with `| `. */
export const verse: Element = {
  name: 'verse',
  containers: ['verse'],
  shape: (tree, _, tools) => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined
      const made =
        node.type === 'containerDirective' && node.name === 'verse'
          ? verseFromDirective(node, tools)
          : node.type === 'paragraph'
            ? verseFromLines(node, tools)
            : undefined
      if (made === undefined) return undefined
      parent.children[index] = made
      return SKIP
    })
  },
  handlers: {
    verse: (node: Verse, context) => {
      const last = node.children.length > 1 ? node.children.at(-1) : undefined
      const attribution = last?.type === 'caption' ? last : undefined
      const blocks = node.children.flatMap((child): ElementContent[] => {
        if (child === attribution) return []
        return child.type === 'caption' ? [h('p.verse-title', context.all(child))] : [stanza(child, context)]
      })
      const properties = { id: node.data?.id, className: ['verse', ...node.attributes.classes] }
      const caption = attribution === undefined ? [] : [h('figcaption', context.all(attribution))]
      return context.patch(node, h(attribution === undefined ? 'div' : 'figure', properties, [...blocks, ...caption]))
    },
  },
}

/** Each line is a block, so that a long one hangs, and ends with a break, so that lines stay lines without a sheet. */
function stanza(node: Stanza, context: RenderContext): ElementContent {
  const lines = node.children.map((line, at) => {
    const end = at === node.children.length - 1 ? [] : [h('br')]
    return h('span.verse-line', [...indented(line), ...context.all(line), ...end])
  })
  return context.patch(node, h('p.stanza', lines))
}

/** Spaces that no reader joins into one; a proportional face wants two for one that was typed. */
function indented({ indent }: VerseLine): ElementContent[] {
  return indent <= 0 ? [] : [{ type: 'text', value: '\u00A0'.repeat(2 * indent) }]
}
