import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'

const takers = new Set(['image', 'link', 'inlineCode', 'emphasis', 'strong'])

/** Hands `{…}` to the inline node it follows. What nobody takes is reported and stays in the text: no word is lost. */
export function attachAttributes(tree: Root, file: VFile): void {
  visit(tree, 'attributes', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const before = parent.children[index - 1]
    if (before !== undefined && takers.has(before.type)) {
      before.data = { ...before.data, attributes: node.attributes }
      parent.children.splice(index, 1)
      return index
    }
    const source = String(file).slice(node.position?.start.offset, node.position?.end.offset)
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
    parent.children[index] = { type: 'text', value: source, ...(node.position === undefined ? {} : { position: node.position }) }
    return undefined
  })
}
