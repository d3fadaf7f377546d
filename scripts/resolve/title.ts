import type { Heading, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { message } from '../base/message.ts'
import type { Draft } from '../book/book.ts'
import type { Subtitle } from '../book/nodes.ts'

/** What prints nothing where it stands. */
const silent: ReadonlySet<string> = new Set(['html', 'footnoteDefinition'])

/** A chapter's title, as it stands at the head of the chapter. */
export interface Title {
  readonly heading: Heading
  readonly subtitle?: Subtitle | undefined
  /** Nobody wrote it, and nobody should see it. */
  readonly untitled?: boolean | undefined
}

/**
 * Takes the chapter's title off its tree, its subtitle too: the first heading, which must be of level 1.
 *
 * @param otherwise the title of a page that needs none, such as a dedication
 */
export function takeTitle({ item, file, tree }: Draft, otherwise?: string): Title {
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
    const next = tree.children[at + 1]
    const subtitle = next?.type === 'subtitle' ? next : undefined
    tree.children.splice(at, subtitle === undefined ? 1 : 2)
    return { heading: first, subtitle }
  }
  if (otherwise !== undefined) return { heading: headingOf(item.title ?? otherwise), untitled: true }
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
  return { heading: headingOf(item.title ?? item.id) }
}

/** A title that no file says. */
export function headingOf(value: string): Heading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value }] }
}

/** The words of inline content, without its markup. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'footnoteReference' ? '' : toString(node)))
    .join('')
    .trim()
}
