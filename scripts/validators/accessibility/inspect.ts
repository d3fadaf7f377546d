import { messageList } from '../../base/message-list.ts'
import type { MessageFields } from '../../base/message.ts'
import { oneForEachCause, type CausedFinding } from '../../base/one-for-each-cause.ts'
import { dangerOf } from '../../book/danger.ts'
import type { Publication } from '../../book/publication.ts'
import type { Inspection, ValidatorTools } from '../../book/validator.ts'
import { conformanceContradicted } from './conformance-contradicted.ts'
import { judgePages } from './judge-pages.ts'
import type { Ace } from './ace/find-ace.ts'
import { pagesOf } from './pages/pages-of.ts'
import { accessibilityRules } from './rules/index.ts'
import { withoutTwins } from './without-twins.ts'

/**
 * Asks our own rules, which need the archive only, then Ace and the contrast in the browser. Whatever could not be asked
 * is a finding: silence would pass for praise.
 *
 * @param ace Ace as it is installed; undefined where it is not
 */
export async function inspectAccessibility(
  publication: Publication,
  tools: ValidatorTools,
  ace: () => Ace | undefined,
): Promise<Inspection> {
  const { report, list } = messageList()
  const { name } = publication
  const evidence: string[] = []
  const own = ownFindings(publication)
  for (const fields of oneForEachCause(own.map(caused))) report(fields)
  evidence.push(`${accessibilityRules.length} accessibility rules`)
  const fail = (ruleId: string, reason: string, note: string): Inspection => {
    report({ severity: 'error', ruleId, reason, file: name, note, source: 'accessibility' })
    return { messages: list(), evidence: [...evidence, `nobody looked at the pages (${ruleId})`] }
  }
  const danger = dangerOf(publication)
  if (danger !== undefined) {
    const reason = `The pages were not shown in a browser, since the EPUB would endanger it: ${danger.ruleId}`
    return fail('accessibility-refused', reason, 'Mend that finding first.')
  }
  const pages = pagesOf(publication)
  if (pages.length === 0) {
    const reason = 'Unexpected absence of documents that can be read, expected pages to look at'
    return fail('accessibility-unavailable', reason, 'Other findings say what is wrong with the documents.')
  }
  const launched = await tools.browser?.()
  if (launched?.value === undefined) {
    const note = launched?.messages.map(({ note: words, reason }) => `${reason}\n${words ?? ''}`).join('\n')
    const reason = 'Neither Ace nor the contrast of text could be asked, since no browser works on this machine'
    return fail('accessibility-unavailable', reason, note ?? 'Give a browser to the inspection.')
  }
  const judged = await judgePages(launched.value, publication, pages, ace(), tools)
  const found = withoutTwins(judged.findings, [...own, ...judged.findings])
  for (const fields of [
    ...oneForEachCause(found.map(caused)),
    ...conformanceContradicted(publication, [...own, ...found]),
  ])
    report(fields)
  return { messages: list(), evidence: [...evidence, ...judged.evidence] }
}

/** What one rule of a style sheet or one habit of a program does to every text alike. */
const alike: ReadonlySet<string> = new Set([
  'a11y-backlink-name',
  'ace-epub-type-has-matching-role',
  'ace-html-has-lang',
  'ace-html-lang-valid',
  'ace-link-in-text-block',
])

function caused(fields: MessageFields): CausedFinding {
  return alike.has(fields.ruleId) ? { fields, cause: fields.reason } : { fields }
}

/** What our own rules say of the archive, without a browser. */
export function ownFindings(publication: Publication): MessageFields[] {
  const findings: MessageFields[] = []
  for (const { doc, check } of accessibilityRules) {
    check(publication, ({ path, note, ...finding }) => {
      const file = path === undefined ? publication.name : `${publication.name}/${path}`
      findings.push({ ...finding, ruleId: doc.id, file, note: note ?? doc.mend, source: 'accessibility' })
    })
  }
  return findings
}
