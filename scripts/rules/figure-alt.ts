import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

export const figureAlt: Rule = {
  id: 'figure-alt',
  summary: 'Every picture says in words what it shows.',
  why: 'Somebody who cannot see the picture gets its alternative text instead; stores and EPUB Accessibility 1.1 ask for it.',
  mend: 'Write `{alt="…"}` after the picture, or `{.decorative}` when it says nothing.',
  sources: ['EPUB Accessibility 1.1 §3', 'WCAG 2.2 SC 1.1.1'],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visitParents(tree, ['figure', 'image'], (node) => {
      const attributes = node.data?.attributes
      if (attributes?.classes.includes('decorative') === true) return
      const alt =
        node.type === 'figure' ? node.alt : (attributes?.values['alt'] ?? (node.type === 'image' ? node.alt : ''))
      if (typeof alt === 'string' && alt.trim() !== '') return
      const src =
        node.type === 'figure'
          ? node.diagram === undefined
            ? node.src
            : `${node.diagram.language} diagram`
          : node.type === 'image'
            ? node.url
            : ''
      report(
        message({
          severity: 'error',
          ruleId: 'figure-alt',
          reason: `Missing alternative text of \`${src}\``,
          note: figureAlt.mend,
          file: node.data?.from ?? file.path,
          place: node.position,
        }),
      )
    })
  },
}
