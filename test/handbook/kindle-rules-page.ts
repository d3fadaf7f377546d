import type { KindleRule } from '../../scripts/validators/kindle/rule.ts'
import { kindleRules } from '../../scripts/validators/kindle/rules/index.ts'
import { readCases } from '../validators/kindle/read-cases.ts'
import { plain } from './plain.ts'

/** Families of rules: letter, title, and how many rules the table of the reference has. */
export const kindleFamilies: readonly (readonly [letter: string, title: string, rules: number])[] = [
  ['M', 'Mathematics', 36],
  ['I', 'Pictures', 23],
  ['H', 'Markup and text', 20],
  ['C', 'Style sheets', 26],
  ['T', 'Tables', 10],
  ['F', 'Fonts', 7],
  ['N', 'Navigation and links', 10],
  ['X', 'Notes', 6],
  ['P', 'Package, cover, size', 20],
  ['V', 'Conversion', 10],
]

/** The handbook's page with every Kindle rule: what it finds, how grave that is on each way, on whose word, by which cases. */
export function kindleRulesPage(): string {
  const sources = [...new Set(kindleRules.flatMap((rule) => rule.sources))]
  return [
    '# Kindle rules {#sec:kindle-rules}',
    `This page is written from the ${kindleRules.length} rules of the Kindle check and from their cases, so it is complete. What the families look at and how to read the verdict stands in @sec:kindle; \`octavo explain ID\` tells why each rule exists and how to mend what breaks it.`,
    [
      'Ways',
      ': The gravest that a finding of the rule can be on the three ways to a Kindle: KFX Output, KDP, Send to Kindle. **E** is an error: content, or the whole conversion, is lost. **W** is a warning: the result is worse or at risk. **N** is a note.',
    ],
    [
      'Basis',
      ': *Documented*: Amazon or the specification of a format says so. *Observed*: somebody measured it. *Inferred*: concluded from what is known of the converter.',
    ],
    ['Sources', ': Numbers of the list in @sec:kindle-sources.'],
    [
      'Cases',
      ': How many EPUBs break the rule, and how many come near and do not. They stand in `test/cases/kindle/`, a file for each rule.',
    ],
    ...kindleFamilies.flatMap(([letter, title]) => [
      `## ${title} {#sec:kindle-rules-${letter.toLowerCase()}}`,
      tableOf(
        kindleRules.filter(({ id }) => id.startsWith(`KFX-${letter}`)),
        `Rules on ${title.toLowerCase()}.`,
        sources,
      ),
    ]),
    '## Sources {#sec:kindle-sources}',
    sources.map((source, at) => `${at + 1}. ${plain(source)}`).join('\n'),
    '',
  ]
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .join('\n\n')
}

function tableOf(rules: readonly KindleRule[], caption: string, sources: readonly string[]): string {
  const rows = rules.map((rule) => [
    rule.id,
    plain(rule.summary),
    (['kfx-output', 'kdp', 'send-to-kindle'] as const).map((way) => letters[rule.level[way]]).join(' '),
    rule.basis,
    rule.sources.map((source) => sources.indexOf(source) + 1).join(', '),
    casesOf(rule.id),
  ])
  const head = ['Rule', 'What it finds', 'Ways', 'Basis', 'Sources', 'Cases']
  return [
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `: ${caption} {.header-column wide=stack widths="13 42 9 16 11 9"}`,
  ].join('\n')
}

const letters = { error: 'E', warning: 'W', info: 'N' } as const

/** Read once: cases make the pictures and fonts that they name. */
const cases = readCases()

function casesOf(id: string): string {
  const own = cases.filter(({ rule }) => rule === id)
  const count = (kind: string): number => own.filter((each) => each.kind === kind).length
  return `${count('breaks')} + ${count('near miss')}`
}
