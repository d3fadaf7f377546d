import type { FootnoteDefinition } from 'mdast'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const noteUnused: Rule = {
  id: 'note-unused',
  summary: 'Every note is called, and defined once.',
  why: 'A note that nothing calls is left out of the book; of two with one name only the first is set.',
  mend: 'Call it with `[^name]`, rename it, or delete it.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    const called = new Set<string>()
    const defined = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteReference', (node) => {
      called.add(node.identifier)
    })
    visit(tree, 'footnoteDefinition', (node) => {
      const first = defined.get(node.identifier)
      // A file that is included twice brings its notes twice: they are the same.
      if (first !== undefined && first.data?.from !== undefined && isSamePlace(first, node)) return
      const at = { file: node.data?.from ?? file.path, place: node.position, note: noteUnused.mend }
      if (first !== undefined) {
        const cause = message({
          severity: 'info',
          ruleId: 'note-unused',
          reason: 'First defined here',
          file: first.data?.from ?? file.path,
          place: first.position,
        })
        report(
          message({
            severity: 'error',
            ruleId: 'note-unused',
            reason: `Unexpected second note \`${node.label ?? node.identifier}\``,
            cause,
            ...at,
          }),
        )
        return
      }
      defined.set(node.identifier, node)
      if (called.has(node.identifier)) return
      report(
        message({
          severity: 'warning',
          ruleId: 'note-unused',
          reason: `Unexpected note \`${node.label ?? node.identifier}\` that nothing calls`,
          ...at,
        }),
      )
    })
  },
}

function isSamePlace(first: FootnoteDefinition, second: FootnoteDefinition): boolean {
  const offset = first.position?.start.offset
  return offset !== undefined && offset === second.position?.start.offset && first.data?.from === second.data?.from
}
