import { message, type Message, type Severity } from '../../base/message.ts'
import { elementsOf } from '../../base/xml-query.ts'
import type { KindleBook } from './kindle-book.ts'
import type { Finding, KindleDestination, KindleRule } from './rule.ts'

/** Findings of one rule in one file that get a message each; the rest are counted in one more. */
const perFile = 25

interface Found {
  readonly rule: KindleRule
  readonly finding: Finding
  readonly severity: Severity
}

/** Runs the rules over a book, in their order, and words what they find as messages. */
export function judgeBook(book: KindleBook, rules: readonly KindleRule[], destination: KindleDestination): Message[] {
  const found = rules.flatMap((rule) => {
    const findings: Found[] = []
    rule.check(book, (finding) => {
      findings.push({ rule, finding, severity: (finding.level ?? rule.level)[destination] })
    })
    return findings
  })
  return crowdsApart(found.filter((each) => !isBetterSaid(each, found))).map(([each, more]) =>
    wordFinding(each, more, book),
  )
}

/** Whether a rule that this one gives way to has found an error within the same element. */
function isBetterSaid({ rule, finding }: Found, all: readonly Found[]): boolean {
  const { betterSaidBy = [] } = rule
  const { element } = finding
  if (element === undefined || betterSaidBy.length === 0) return false
  const within = new Set(elementsOf(element))
  return all.some(
    (other) =>
      betterSaidBy.includes(other.rule.id) &&
      other.severity === 'error' &&
      other.finding.element !== undefined &&
      within.has(other.finding.element),
  )
}

/** Leaves the first findings of each rule and file as they are and lets the next one speak for all others. */
function crowdsApart(found: readonly Found[]): [Found, number][] {
  const crowds = new Map<string, Found[]>()
  for (const each of found) {
    const key = `${each.rule.id} ${each.severity} ${each.finding.file}`
    const crowd = crowds.get(key)
    if (crowd === undefined) crowds.set(key, [each])
    else crowd.push(each)
  }
  return Array.from(crowds.values()).flatMap((crowd) =>
    crowd
      .slice(0, perFile + 1)
      .map((each, index): [Found, number] => [each, index < perFile ? 0 : crowd.length - perFile - 1]),
  )
}

function wordFinding({ rule, finding, severity }: Found, more: number, book: KindleBook): Message {
  const { element, file, detail = rule.summary } = finding
  const place = finding.place ?? element?.place
  return message({
    severity,
    ruleId: rule.id,
    reason: more === 0 ? detail : `${detail}; and in ${more} more place(s) of this file`,
    file: file === undefined ? book.name : `${book.name}/${file}`,
    place: place && { line: place.line, column: place.column },
    note: rule.mend,
    source: 'kindle',
  })
}
