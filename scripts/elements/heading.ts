import type { Heading, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Element } from '../book/element.ts'
import { detachAttributes } from '../book/detach-attributes.ts'
import type { Subtitle } from '../book/nodes.ts'

/** `## Time {#sec:time}`, `# Links {subtitle="What they promise"}`. The number is text of its own, because Kindle shows no CSS counters. */
export const heading: Element = {
  name: 'heading',
  shape: (tree, file, tools) => {
    visit(tree, 'heading', (node, index, parent) => {
      const attributes = detachAttributes(node.children)
      if (attributes === undefined) return
      node.data = { ...node.data, attributes }
      const { subtitle } = attributes.values
      if (subtitle === undefined || parent === undefined || index === undefined) return
      if (node.depth > 1) file.messages.push(misplaced(node, file))
      else parent.children.splice(index + 1, 0, subtitleOf(tools.inline(subtitle, node.position?.start, node), node))
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

function subtitleOf(children: PhrasingContent[], { position, data }: Heading): Subtitle {
  return { type: 'subtitle', children, ...(position === undefined ? {} : { position }), data: { from: data?.from } }
}

function misplaced(node: Heading, file: VFile): Message {
  return message({
    severity: 'error',
    ruleId: 'subtitle-place',
    reason: 'Unexpected subtitle of a section, expected one of a chapter only',
    note: 'Say it in the heading, or in the first sentence.',
    file: node.data?.from ?? file.path,
    place: node.position,
  })
}
