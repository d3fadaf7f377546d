import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { pointAfter } from '../base/point-after.ts'
import type { Rule } from '../book/rule.ts'
import { sourceOf } from '../book/source-of.ts'

/** A call without its note stays ordinary text for Markdown: the reader would see `[^name]`. */
const call = /\[\^([^\]\s]+)\]/g

export const noteUndefined: Rule = {
  id: 'note-undefined',
  summary: 'Every note that is called exists.',
  why: 'Markdown prints the call of a missing note as it stands.',
  mend: 'Add `[^name]: …` to the same file, or write the note on the spot: `^[…]`.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, included, tree }, report) => {
    visit(tree, 'text', (node) => {
      const offset = node.position?.start.offset
      if (offset === undefined) return
      const written = sourceOf(node, file, included)
      for (const found of written.matchAll(call)) {
        if (written[found.index - 1] === '\\') continue
        report(
          message({
            severity: 'error',
            ruleId: 'note-undefined',
            reason: `Unexpected call of note \`${found[1]}\`, which is not defined in this file`,
            note: noteUndefined.mend,
            file: node.data?.from ?? file.path,
            place: { ...pointAfter(written.slice(0, found.index), node.position?.start), offset: offset + found.index },
          }),
        )
      }
    })
  },
}
