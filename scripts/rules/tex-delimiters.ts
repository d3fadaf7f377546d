import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { pointAfter } from '../base/point-after.ts'
import type { Rule } from '../book/rule.ts'
import { sourceOf } from '../book/source-of.ts'

/** `\(…\)` within a line, `\[…\]` over several; what is in between reads like TeX. */
const delimited = /\\\((?<line>[^\n]*?)\\\)|\\\[(?<display>[^]*?)\\\]/g
const likeTex = /\\[a-zA-Z]+|[_^=]|^\s*[a-zA-Z]\s*$/

export const texDelimiters: Rule = {
  id: 'tex-delimiters',
  summary: 'Formulas stand between dollars.',
  why: 'In Markdown `\\(` and `\\[` are brackets that mean nothing, and the TeX between them would be printed as it is.',
  mend: 'Write `$…$` within a line and `$$…$$` for a display; `\\begin{align}` at the beginning of a line is a display too.',
  sources: ['CommonMark §2.4'],
  looksAt: 'draft',
  check: ({ file, tree, included }, report) => {
    visit(tree, 'paragraph', (node) => {
      const start = node.position?.start
      if (start?.offset === undefined) return
      const source = sourceOf(node, file, included)
      const literal = node.children
        .filter(({ type }) => type === 'inlineCode' || type === 'inlineMath')
        .map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const)
      for (const { index, groups = {} } of source.matchAll(delimited)) {
        const offset = start.offset + index
        if (!likeTex.test(groups['line'] ?? groups['display'] ?? '')) continue
        if (literal.some(([from, to]) => offset >= from && offset < to)) continue
        const line = groups['line'] !== undefined
        report(
          message({
            severity: 'warning',
            ruleId: 'tex-delimiters',
            reason: line
              ? 'Unexpected `\\(` before TeX, expected `$…$`'
              : 'Unexpected `\\[` before TeX, expected `$$` on a line of its own',
            note: texDelimiters.mend,
            file: node.data?.from ?? file.path,
            place: pointAfter(source.slice(0, index), start),
          }),
        )
      }
    })
  },
}
