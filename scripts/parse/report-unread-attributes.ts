import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'

/**
 * Reports braces that are meant as attributes and are none, since a word in them has no sign before it: directly after a
 * picture any, elsewhere those that begin with a label and end a text. They stay in the text: no word is lost.
 */
export function reportUnreadAttributes(tree: Root, file: VFile, sourceOf: (node: Nodes) => string): void {
  visit(tree, 'text', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1]
    const source = sourceOf(node)
    const found = before?.type === 'image' ? /^\{[^{}]+\}/.exec(source) : null
    const braces = found ?? /(?<![\\$^_])\{#[A-Za-z][\w.:-]*\s[^{}]*\}\s*$/.exec(source)
    const start = node.position?.start
    if (braces === null || start === undefined) return
    const lines = source.slice(0, braces.index).split('\n')
    const [last = ''] = lines.slice(-1)
    file.messages.push(
      message({
        severity: 'warning',
        ruleId: 'attributes-unread',
        reason: `Unexpected words in \`${braces[0].trim().replaceAll(/\s+/g, ' ')}\`, expected \`#label\`, \`.class\` and \`name=value\` only`,
        note: 'Put a point before a bare word (`.rotate`), and quotation marks around a value with spaces. Write `\\{` if the braces are meant as text.',
        file: node.data?.from ?? file.path,
        place: {
          line: start.line + lines.length - 1,
          column: lines.length === 1 ? start.column + last.length : last.length + 1,
        },
      }),
    )
  })
}
