import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const headingIncrement: Rule = {
  id: 'heading-increment',
  summary: 'Headings go down one level at a time, and a chapter has one title.',
  why: 'Readers and screen readers move by heading levels; a skipped one looks like a lost section, a second title like a second chapter.',
  mend: 'Use `##` for sections and `###` below them; begin a new file for a new chapter.',
  sources: ['WCAG 2.2 technique G141', 'PDF/UA-1 §7.4'],
  looksAt: 'draft',
  check: ({ file, tree, item }, report) => {
    if (item.file === undefined) return
    let before = 1
    let titles = 0
    visit(tree, 'heading', (node) => {
      const unexpected = (reason: string) =>
        report(
          message({
            severity: 'error',
            ruleId: 'heading-increment',
            reason,
            note: headingIncrement.mend,
            file: node.data?.from ?? file.path,
            place: node.position,
          }),
        )
      if (node.depth === 1) titles++
      if (node.depth === 1 && titles > 1) unexpected('Unexpected second heading of level 1, expected one title a file')
      else if (node.depth > before + 1)
        unexpected(`Unexpected heading of level ${node.depth} after level ${before}, expected level ${before + 1}`)
      before = node.depth
    })
  },
}
