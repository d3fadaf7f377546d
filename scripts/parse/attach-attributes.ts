import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Attributes } from '../book/nodes.ts'

const plain = new Set(['inlineCode', 'emphasis', 'strong', 'delete'])
const takers = new Set(['footnoteReference', 'image', 'link', ...plain])

/** Hands `{…}` to the inline node it follows. What nobody takes is reported and stays in the text: no word is lost. */
export function attachAttributes(tree: Root, file: VFile, sourceOf: (node: Nodes) => string): void {
  visit(tree, 'attributes', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const before = parent.children[index - 1]
    if (before !== undefined && (takers.has(before.type) || isSpoken(before, node.attributes))) {
      const { classes } = node.attributes
      // What has no handler of ours gets its classes from mdast-util-to-hast.
      const hProperties = plain.has(before.type) && classes.length > 0 ? { className: [...classes] } : undefined
      before.data = {
        ...before.data,
        attributes: node.attributes,
        ...(hProperties === undefined ? {} : { hProperties }),
      }
      parent.children.splice(index, 1)
      return index
    }
    const source = sourceOf(node)
    file.messages.push(
      message({
        severity: 'warning',
        ruleId: 'attributes-stray',
        reason: `Unexpected attributes \`${source}\`, expected them after a heading, picture, link, code or span`,
        note: 'Write `\\{` if the braces are meant as text.',
        file: node.data?.from ?? file.path,
        place: node.position,
      }),
    )
    parent.children[index] = {
      type: 'text',
      value: source,
      data: { from: node.data?.from },
      ...(node.position === undefined ? {} : { position: node.position }),
    }
    return undefined
  })
}

/** A formula within a line takes what is said in its place, and nothing else. */
function isSpoken({ type }: Nodes, { id, classes, values }: Attributes): boolean {
  return type === 'inlineMath' && id === undefined && classes.length === 0 && Object.keys(values).join() === 'alt'
}
