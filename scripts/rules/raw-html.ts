import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const rawHtml: Rule = {
  id: 'raw-html',
  summary: 'No raw HTML, comments apart.',
  why: 'It would not survive in every output, and readers of EPUB refuse a page for one unclosed tag.',
  mend: 'Say it in Markdown, or write `\\<` when the bracket is meant as text.',
  sources: ['EPUB 3.3 §6.1'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'html', (node) => {
      if (/^<!--[\s\S]*?-->$/.test(node.value.trim())) return
      report(
        message({
          severity: 'error',
          ruleId: 'raw-html',
          reason: `Unexpected HTML \`${node.value.split('\n')[0]?.slice(0, 40)}\``,
          note: rawHtml.mend,
          file: node.data?.from ?? file.path,
          place: node.position,
        }),
      )
    })
  },
}
