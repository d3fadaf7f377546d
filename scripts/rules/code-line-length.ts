import type { Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import { codeColumns, columnsOf } from '../book/code-columns.ts'
import type { CodeLine } from '../book/code-line.ts'
import type { OutputConfig } from '../book/config.ts'
import type { Listing } from '../book/nodes.ts'
import type { Rule } from '../book/rule.ts'

export const codeLineLength: Rule = {
  id: 'code-line-length',
  summary: 'Lines of code fit into the narrowest output of the book.',
  why: 'Longer lines are wrapped with a mark and a hanging indent; a person breaks them better.',
  mend: 'Break the line where the language allows it.',
  sources: [],
  looksAt: 'book',
  check: ({ chapters, config }, report) => {
    for (const { tree, file } of chapters) {
      visitParents(tree, 'listing', (node, ancestors) => {
        const { output, columns } = narrowest(Object.values(config.outputs), node, ancestors)
        for (const [at, line] of node.value.split('\n').entries()) {
          const taken = columnsOf(line) + extraOf(node.codeLines[at] ?? {})
          if (taken <= columns) continue
          const start = node.position?.start
          const included = node.attributes.values['include'] !== undefined
          report(
            message({
              severity: 'warning',
              ruleId: 'code-line-length',
              reason: `Unexpected line of ${taken} columns in a listing, expected at most ${columns} as in the output \`${output}\``,
              note: codeLineLength.mend,
              file: node.data?.from ?? file.path,
              place:
                start === undefined || included
                  ? node.position
                  : { line: start.line + at + 1, column: start.column + columns },
            }),
          )
        }
      })
    }
  },
}

function narrowest(outputs: readonly OutputConfig[], node: Listing, ancestors: readonly Parents[]) {
  const last = node.codeLines.findLast(({ number }) => number !== undefined)?.number ?? 0
  const room = { digits: node.numbered ? String(last).length : 0, indent: indentOf(ancestors) }
  const widths = outputs.map((output) => ({ output: output.name, columns: codeColumns(output, room) }))
  return widths.toSorted((a, b) => a.columns - b.columns)[0] ?? { output: '', columns: Number.POSITIVE_INFINITY }
}

/** What is printed beside the code: the sign of a change, callouts in their comment. */
function extraOf({ change, callouts = [], guard }: CodeLine): number {
  const opening = guard === undefined ? 1 : guard[0].length + 2
  return (change === undefined ? 0 : 2) + (callouts.length === 0 ? 0 : opening + callouts.length * 3)
}

/** Indents of the theme, in em of the body's text. */
function indentOf(ancestors: readonly Parents[]): number {
  const indents: Readonly<Record<string, number>> = {
    list: 1.5,
    callouts: 1.5,
    blockquote: 3,
    admonition: 1.3,
    demo: 2,
  }
  return ancestors.reduce((sum, { type }) => sum + (indents[type] ?? 0), 0)
}
