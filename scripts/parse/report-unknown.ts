import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'

/**
 * Reports containers that no element took: nobody would know what `::: name` should become in a book.
 *
 * @param known names of all containers, for "did you mean"
 */
export function reportUnknown(tree: Root, file: VFile, known: readonly string[]): void {
  visit(tree, 'containerDirective', (node) => {
    file.messages.push(
      message({
        severity: 'error',
        ruleId: 'directive-unknown',
        reason: `Unexpected box \`::: ${node.name}\``,
        note:
          didYouMean(node.name, known) ??
          'Known are `note`, `summary` and others; `boxes:` in book.yaml declares more.',
        file: node.data?.from ?? file.path,
        place: node.position?.start,
      }),
    )
  })
}
