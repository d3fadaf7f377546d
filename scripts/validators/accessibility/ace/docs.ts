import type { RuleDoc } from '../../../book/validator.ts'
import { aceRules, axeRules } from './axe-rules.ts'
import { topics } from './topics.ts'

const knowledgeBase = 'http://kb.daisy.org/publishing/docs'
const axe = 'https://dequeuniversity.com/rules/axe/4.11'

/** What `octavo explain` says of Ace's rules: each id is Ace's own behind `ace-`. */
export const aceDocs: readonly RuleDoc[] = [
  ...axeRules.map((row) => docOf(row, `${axe}/${row[0]}`)),
  ...aceRules.map((row) => docOf(row, 'https://www.w3.org/TR/epub-a11y-11/')),
]

function docOf([id, topic, page, summary]: (typeof axeRules)[number], standard: string): RuleDoc {
  const sources = [`${knowledgeBase}/${page}.html`, standard]
  return { id: aceId(id), summary, ...topics[topic], basis: 'documented', sources }
}

/** The id that a rule of Ace's has in our messages: `ace-image-alt`. */
export function aceId(rule: string): string {
  return `ace-${rule.toLowerCase()}`
}
