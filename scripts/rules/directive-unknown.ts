import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'
import { sourceOf } from '../book/source-of.ts'

export const directiveUnknown: Rule = {
  id: 'directive-unknown',
  summary: 'Directives are ones that Octavo knows.',
  why: 'What `::name` should become in a book, nobody would know.',
  mend: 'Directives: `::include{file="…"}`, `::table{file="…"}`. Boxes: `::: note`, `::: summary`, …',
  sources: [],
  looksAt: 'draft',
  check: ({ file, included, tree }, report) => {
    visit(tree, 'leafDirective', (node) => {
      if (node.name === 'include') return
      report(
        message({
          severity: 'error',
          ruleId: 'directive-unknown',
          reason: `Unexpected directive \`::${node.name}\``,
          note: directiveUnknown.mend,
          file: node.data?.from ?? file.path,
          place: node.position,
        }),
      )
    })
    visit(tree, 'paragraph', (node) => {
      // Markdown prints what it cannot read as a directive, and takes its brackets for something else.
      const name = /^::([A-Za-z][\w-]*)[[{]/.exec(sourceOf(node, file, included))?.[1]
      if (name === undefined) return
      report(
        message({
          severity: 'error',
          ruleId: 'directive-unknown',
          reason: `Unexpected text that begins like the directive \`::${name}\`, expected it whole on one line`,
          note: 'Write it on one line of its own, with `[…]` before `{…}`; or `\\::` for the signs themselves.',
          file: node.data?.from ?? file.path,
          place: node.position?.start,
        }),
      )
    })
  },
}
