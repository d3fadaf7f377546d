import type { FootnoteDefinition } from 'mdast'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const noteCircle: Rule = {
  id: 'note-circle',
  summary: 'Notes that call other notes come to an end.',
  why: 'A reader who follows the calls would come back to where they began, and an app that opens notes over the text would open one over itself.',
  mend: 'Say it in one note, or take one of the calls away.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    const definitions = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteDefinition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    })
    const done = new Set<string>()
    const follow = (identifier: string, trail: readonly string[]): void => {
      const node = definitions.get(identifier)
      if (node === undefined) return
      const at = trail.indexOf(identifier)
      if (at !== -1) {
        const names = [...trail.slice(at), identifier].map((name) => nameOf(definitions.get(name)))
        report(
          message({
            severity: 'error',
            ruleId: 'note-circle',
            reason: `Unexpected circle of notes: ${names.join(' → ')}`,
            note: noteCircle.mend,
            file: node.data?.from ?? file.path,
            place: node.position,
          }),
        )
        return
      }
      if (done.has(identifier)) return
      done.add(identifier)
      visit(node, 'footnoteReference', (call) => follow(call.identifier, [...trail, identifier]))
    }
    for (const identifier of definitions.keys()) follow(identifier, [])
  },
}

function nameOf(node: FootnoteDefinition | undefined): string {
  return node?.label ?? node?.identifier ?? ''
}
