import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const directiveUnknown: Rule = {
  id: 'directive-unknown',
  summary: 'Directives are ones that Octavo knows.',
  why: 'What `::name` should become in a book, nobody would know.',
  mend: 'Leaf directives: `::include{file="…"}`. Boxes: `::: note`, `::: summary`, …',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
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
  },
}
