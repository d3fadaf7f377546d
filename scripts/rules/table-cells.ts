import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'
import { columnsOf, layOut } from '../book/table.ts'

export const tableCells: Rule = {
  id: 'table-cells',
  summary: 'Rows of a table have no more cells than its head.',
  why: 'Markdown leaves out what stands beyond the last column: the words would be lost.',
  mend: 'Give the head another column, or write `\\|` where a bar belongs to the text.',
  sources: ['GitHub Flavored Markdown §4.10'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'table', (node) => {
      const columns = columnsOf(node)
      for (const { cells } of layOut(node)) {
        const extra = cells.find(({ cell, column, columns: width }) => cell !== undefined && column + width > columns)
        if (extra?.cell === undefined) continue
        report(
          message({
            severity: 'error',
            ruleId: 'table-cells',
            reason: `Unexpected cell ${extra.column + extra.columns} of a row, expected at most ${columns} as in the head of the table`,
            note: tableCells.mend,
            file: node.data?.from ?? file.path,
            place: extra.cell.position ?? node.position,
          }),
        )
      }
    })
  },
}
