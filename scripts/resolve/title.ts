import type { Heading, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { message } from '../base/message.ts'
import type { Draft } from '../book/book.ts'

/** What prints nothing where it stands. */
const silent: ReadonlySet<string> = new Set(['html', 'footnoteDefinition'])

/** Takes the chapter's title off its tree: the first heading, which must be of level 1. */
export function takeTitle({ item, file, tree }: Draft): Heading {
  const at = tree.children.findIndex((node) => node.type === 'heading')
  const first = tree.children[at]
  if (first?.type === 'heading' && first.depth === 1) {
    const before = tree.children.slice(0, at).find(({ type }) => !silent.has(type))
    if (before !== undefined) {
      file.messages.push(
        message({
          severity: 'error',
          ruleId: 'chapter-title',
          reason: 'Unexpected text before the title, expected the chapter to begin with it',
          note: 'Move it below the heading of level 1.',
          file: before.data?.from ?? file.path,
          place: before.position,
        }),
      )
    }
    tree.children.splice(at, 1)
    return first
  }
  if (item.file !== undefined) {
    file.messages.push(
      message({
        severity: 'error',
        ruleId: 'chapter-title',
        reason: 'Missing title, expected the chapter to begin with a heading of level 1',
        note: 'Begin the file with `# The title`.',
        file: file.path,
        place: first?.position ?? { line: 1, column: 1 },
      }),
    )
  }
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: item.title ?? item.id }] }
}

/** The words of inline content, without its markup. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'footnoteReference' ? '' : toString(node)))
    .join('')
    .trim()
}
