import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Rule } from '../book/rule.ts'

/** Attributes of a listing, by what they need beside them. */
const alone = ['caption', 'file', 'lang', 'hl', 'start', 'tab', 'numbers', 'include']
const ofIncludes = ['region', 'tag', 'anchor', 'lines']
const ofTests = ['continues', 'exit']
const known = [...alone, ...ofIncludes, ...ofTests]

export const listingAttributes: Rule = {
  id: 'listing-attributes',
  summary: 'What is said about a listing in braces is something that Octavo knows.',
  why: 'A misspelled attribute would silently do nothing.',
  mend: `A listing takes ${known.map((name) => `\`${name}\``).join(', ')}.`,
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'listing', ({ attributes: { values, classes }, position, data }) => {
      for (const name of Object.keys(values)) {
        const problem = problemOf(name, values, classes)
        if (problem === undefined) continue
        report(
          message({
            severity: 'warning',
            ruleId: 'listing-attributes',
            reason: problem,
            note: (known.includes(name) ? undefined : didYouMean(name, known)) ?? listingAttributes.mend,
            file: data?.from ?? file.path,
            place: position?.start,
          }),
        )
      }
    })
  },
}

function problemOf(
  name: string,
  values: Readonly<Record<string, string>>,
  classes: readonly string[],
): string | undefined {
  if (!known.includes(name)) return `Unexpected attribute \`${name}\` of a listing`
  if (ofIncludes.includes(name) && values['include'] === undefined)
    return `Unexpected attribute \`${name}\` of a listing, expected \`include="…"\` beside it`
  if (ofTests.includes(name) && !classes.includes('run'))
    return `Unexpected attribute \`${name}\` of a listing, expected \`.run\` beside it`
  return undefined
}
