import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const tableCells: Rule = {
  id: 'table-cells',
  summary: 'Rows of a table have no more cells than its head.',
  why: 'Markdown leaves out what stands beyond the last column: the words would be lost.',
  mend: 'Give the head another column, or write `\\|` where a bar belongs to the text.',
  sources: ['GitHub Flavored Markdown §4.10'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'table', (node) => {
      const columns = node.children[0]?.children.length ?? 0
      for (const row of node.children) {
        const extra = row.children[columns]
        if (extra === undefined) continue
        report(
          message({
            severity: 'error',
            ruleId: 'table-cells',
            reason: `Unexpected cell ${columns + 1} of a row, expected at most ${columns} as in the head of the table`,
            note: tableCells.mend,
            file: node.data?.from ?? file.path,
            place: extra.position,
          }),
        )
      }
    })
  },
}
