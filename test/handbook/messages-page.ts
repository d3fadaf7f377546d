import type { RuleDoc } from '../../scripts/book/validator.ts'
import { stageDocs } from '../../scripts/book/stage-docs.ts'
import { preflightDocs } from '../../scripts/formats/pdf/preflight/docs.ts'
import { webDocs } from '../../scripts/formats/web/docs.ts'
import { proseChecks } from '../../scripts/prose/checks/index.ts'
import { rules } from '../../scripts/rules/index.ts'
import { validatorDocs } from '../../scripts/validators/index.ts'
import { plain } from './plain.ts'

/** Families of messages, in the order of the page; what belongs to none of the others is about the text. */
const families: readonly (readonly [title: string, label: string, of: (id: string) => boolean])[] = [
  ['Prose', 'prose', (id) => id.startsWith('prose-') || id === 'dictionary-missing' || id === 'range'],
  ['The web edition', 'web', (id) => id.startsWith('web-')],
  ['The pages of a print PDF', 'print', (id) => id.startsWith('print-')],
  ['The archive and the documents of an EPUB', 'epub', (id) => id.startsWith('epub-')],
  ['Kindle', 'kindle', (id) => id.startsWith('KFX-')],
  ['Accessibility', 'accessibility', (id) => id.startsWith('a11y-') || id.startsWith('accessibility-')],
  ['Ace by DAISY', 'ace', (id) => id.startsWith('ace-')],
  ['EPUBCheck', 'epubcheck', (id) => id.startsWith('epubcheck')],
]

/** The handbook's page on messages: what `octavo explain` knows. */
export function messagesPage(): string {
  const docs = [...stageDocs, ...rules, ...proseChecks, ...webDocs, ...validatorDocs, ...preflightDocs]
  const others = docs.filter(({ id }) => !families.some(([, , of]) => of(id)))
  const all = [
    ['The text and book.yaml', 'text', others] as const,
    ...families.map(([title, label, of]) => [title, label, docs.filter(({ id }) => of(id))] as const),
  ]
  return [
    '# Messages {#sec:messages}',
    'Every message of Octavo ends with the id of its rule. `octavo explain ID` says what stands here: why the rule exists, how to mend what breaks it, and where it comes from.',
    ...all.flatMap(([title, label, family]) => [
      `## ${title} {#sec:messages-${label}}`,
      ...family.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(entryOf),
    ]),
    '',
  ].join('\n\n')
}

function entryOf({ id, summary, why, mend, basis, sources }: RuleDoc): string {
  const where = [...(basis === undefined ? [] : [`*${basis}*`]), ...sources.map(linked)].join(', ')
  const said = [/[.!?]$/.test(summary) ? summary : `${summary}.`, why, mend].map(plain).join(' ')
  return `\`${id}\`\n: ${said}${where === '' ? '' : `\n\n  Basis: ${where}.`}`
}

function linked(source: string): string {
  return /^https?:\/\/\S+$/.test(source) ? `<${source}>` : plain(source)
}
