import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

const allowed = /^(?:https?:|mailto:|#|tel:)/i

export const linkScheme: Rule = {
  id: 'link-scheme',
  summary: 'Links lead to the web, to a mail address, or to a label of the book.',
  why: "A path of the author's disk leads nowhere in a book, and readers refuse scripts.",
  mend: 'Write `https://…`, or `[words](#sec:label)` for a place in the book.',
  sources: ['EPUB 3.3 §3.6'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, ['link', 'definition'], (node) => {
      if ((node.type !== 'link' && node.type !== 'definition') || allowed.test(node.url)) return
      report(
        message({
          severity: 'error',
          ruleId: 'link-scheme',
          reason: `Unexpected link to \`${node.url}\``,
          note: linkScheme.mend,
          file: node.data?.from ?? file.path,
          place: node.position,
        }),
      )
    })
  },
}
