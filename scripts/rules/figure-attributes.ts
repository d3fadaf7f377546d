import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { parseWidth } from '../book/picture-layout.ts'
import type { Rule } from '../book/rule.ts'

const known: Readonly<Record<string, readonly string[]>> = {
  image: ['alt', 'width'],
  figure: ['alt', 'width', 'link', 'caption'],
  figureGroup: ['caption', 'layout', 'layout-ncol'],
  longDescription: ['for'],
}

export const figureAttributes: Rule = {
  id: 'figure-attributes',
  summary: 'What is said about a figure in braces is something that Octavo knows.',
  why: 'A misspelled attribute would silently do nothing.',
  mend: 'A picture takes `alt`, `width` (`60%`, `8cm`) and `link`; `::: figure` takes `caption` and `layout` (2, 3 or 4).',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, (node) => {
      const names = known[node.type]
      const values = Object.entries(node.data?.attributes?.values ?? {})
      if (names === undefined) return
      for (const [name, value] of values) {
        const problem = problemOf(name, value, names)
        if (problem === undefined) continue
        report(
          message({
            // With another attribute's value the picture is as it was; with a wrong value it is not as the author wants it.
            severity: names.includes(name) ? 'error' : 'warning',
            ruleId: 'figure-attributes',
            reason: problem,
            note: (names.includes(name) ? undefined : didYouMean(name, names)) ?? figureAttributes.mend,
            file: node.data?.from ?? file.path,
            place: node.position?.start,
          }),
        )
      }
    })
  },
}

function problemOf(name: string, value: string, names: readonly string[]): string | undefined {
  if (!names.includes(name)) return `Unexpected attribute \`${name}\` of a figure, expected one of ${names.join(', ')}`
  if (name === 'width' && parseWidth(value) === undefined) {
    return `Unexpected width \`${value}\`, expected a share of the line such as \`60%\` or a length such as \`8cm\``
  }
  if (name.startsWith('layout') && !/^[234]$/.test(value)) {
    return `Unexpected layout \`${value}\`, expected 2, 3 or 4 parts side by side`
  }
  return undefined
}
