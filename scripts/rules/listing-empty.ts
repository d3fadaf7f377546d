import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const listingEmpty: Rule = {
  id: 'listing-empty',
  summary: 'A listing shows something.',
  why: 'An empty box in the text looks like a picture that did not load.',
  mend: 'Write the code, or take the fences away; for code of a file write `include="code/x.ts"`.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'listing', ({ value, role, attributes, position, data }) => {
      // A program that prints nothing is worth showing, and a file that is missing has been told of.
      if (value.trim() !== '' || role === 'output' || attributes.values['include'] !== undefined) return
      report(
        message({
          severity: 'warning',
          ruleId: 'listing-empty',
          reason: 'Unexpected listing without a line of code',
          note: listingEmpty.mend,
          file: data?.from ?? file.path,
          place: position?.start,
        }),
      )
    })
  },
}
