import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'
import { measureOf } from '../book/measures.ts'
import { plainTable, smallestShrink, wideStrategies } from '../book/table.ts'
import { tableFit } from '../book/table-fit.ts'

export const tableWidth: Rule = {
  id: 'table-width',
  summary: 'Tables fit the line of every output, or say what is to be done where they do not.',
  why: 'What is wider than the screen is cut off or paints over the next page. The least width is measured: each column as wide as its longest word.',
  mend: `Write \`wide="shrink"\` (smaller type, down to ${smallestShrink} %), \`wide="stack"\` (rows as blocks on small screens), \`wide="rotate"\` (a page on its side) or \`wide="image"\` (a picture on Kindle) in the braces of the caption, or shorten the longest words.`,
  sources: ['WCAG 2.2 SC 1.4.10'],
  looksAt: 'book',
  check: ({ chapters, config }, report) => {
    for (const { file, tree } of chapters) {
      visitParents(tree, 'table', (node, ancestors) => {
        const misfits = Object.values(config.outputs).flatMap((output) => {
          const fit = tableFit(node, output)
          return fit.fits ? [] : [{ ...fit, ...measureOf(output) }]
        })
        const [first] = misfits
        if (first === undefined) return
        const { wide } = node.data?.options ?? plainTable
        const rooms = misfits.map(({ room, output, on }) => `${room} em (${output}, ${on})`).join(', ')
        const even = wide === undefined ? '' : ` even at ${smallestShrink} % of its type`
        const least = Math.round((first.minimal * first.share) / 10) / 10
        const captioned = ancestors.at(-1)
        report(
          message({
            severity: 'warning',
            ruleId: 'table-width',
            reason: `Unexpected width of a table: at least ${least} em${even}, expected at most ${rooms}`,
            note:
              wide === undefined
                ? tableWidth.mend
                : `Leave out a column, or state another strategy: ${wideStrategies.join(', ')}.`,
            file: node.data?.from ?? file.path,
            place: node.position ?? captioned?.position,
          }),
        )
      })
    }
  },
}
