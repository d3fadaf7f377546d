import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

/** Columns of code that the default page (7 × 10 in, 7.95 pt mono, a measure of 334 pt) holds without wrapping. */
const widest = 68

export const codeLineLength: Rule = {
  id: 'code-line-length',
  summary: `Lines of code have at most ${widest} columns.`,
  why: 'Longer lines are wrapped with a hanging indent in every output; a person breaks them better.',
  mend: 'Break the line where the language allows it.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'listing', (node) => {
      for (const [at, line] of node.value.split('\n').entries()) {
        const columns = Array.from(line).length
        if (columns <= widest) continue
        const start = node.position?.start
        const included = node.attributes.values['include'] !== undefined
        report(
          message({
            severity: 'warning',
            ruleId: 'code-line-length',
            reason: `Unexpected line of ${columns} columns in a listing, expected at most ${widest}`,
            note: codeLineLength.mend,
            file: node.data?.from ?? file.path,
            place:
              start === undefined || included
                ? node.position
                : { line: start.line + at + 1, column: start.column + widest },
          }),
        )
      }
    })
  },
}
