import { toString } from 'mdast-util-to-string'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'
import { columnsOf } from '../book/table.ts'

/** What Kindle's publishing help allows in one table before a book loses enhanced typesetting. */
const most = { cells: 1800, characters: 20_000 } as const

export const tableSize: Rule = {
  id: 'table-size',
  summary: `A table has at most ${most.cells} cells and ${most.characters} characters.`,
  why: 'Kindle sets books with larger tables in its old way, without MathML and hyphenation; and nobody reads them on a small screen.',
  mend: 'Divide it by its groups of rows, take the columns that the text needs (`columns="…"`), or leave the data to a file on the web.',
  sources: ['KDP help GZ8BAXASXKB5JVML', 'Kindle Publishing Guidelines §10.5'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visitParents(tree, 'table', (node, ancestors) => {
      const cells = node.children.length * columnsOf(node)
      const characters = Array.from(toString(node)).length
      const [count, what, limit] =
        cells > most.cells ? [cells, 'cells', most.cells] : [characters, 'characters', most.characters]
      if (count <= limit) return
      report(
        message({
          severity: 'warning',
          ruleId: 'table-size',
          reason: `Unexpected size of a table: ${count} ${what}, expected at most ${limit}`,
          note: tableSize.mend,
          file: node.data?.from ?? file.path,
          place: node.position ?? ancestors.at(-1)?.position,
        }),
      )
    })
  },
}
