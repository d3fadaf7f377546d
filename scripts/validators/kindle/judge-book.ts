import { message, type Message, type Severity } from '../../base/message.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { KindleBook } from './kindle-book.ts'
import type { Finding, KindleDestination, KindleRule } from './rule.ts'

/** Findings of one rule in one file that get a message each; the rest are counted in one more. */
const perFile = 25
/** Files that are told apart for one rule: a message is an Error with a stack, and an archive may hold 10,000 files. */
const mostFiles = 200

interface Found {
  readonly rule: KindleRule
  readonly finding: Finding
  readonly severity: Severity
}

/** Findings of one rule and one severity in one file: the first ones, and how many there are in all. */
interface Crowd {
  readonly first: Found[]
  total: number
}

/** Runs the rules over a book and words what they find as messages, in the order of the rules. */
export function judgeBook(book: KindleBook, rules: readonly KindleRule[], destination: KindleDestination): Message[] {
  const errors = new Map(
    rules.flatMap(({ betterSaidBy = [] }) => betterSaidBy).map((id) => [id, new Set<XmlElement>()]),
  )
  const crowds = new Map<KindleRule, Map<string, Crowd>>()
  // Rules that give way come after those that they give way to; time and memory stay linear in the book.
  const rank = ({ id, betterSaidBy = [] }: KindleRule): number =>
    (errors.has(id) ? 0 : 2) + Math.min(betterSaidBy.length, 1)
  for (const rule of rules.toSorted((one, other) => rank(one) - rank(other))) {
    const own = new Map<string, Crowd>()
    crowds.set(rule, own)
    rule.check(book, (finding) => {
      const found = { rule, finding, severity: (finding.level ?? rule.level)[destination] }
      if (found.severity === 'error') markAncestors(finding.element, errors.get(rule.id))
      if (isBetterSaid(found, errors)) return
      join(own, found)
    })
  }
  return rules
    .flatMap((rule) => Array.from(crowds.get(rule)?.values() ?? []))
    .flatMap((crowd) => wordCrowd(crowd, book))
}

/** Notes for each element around an error, itself included, that there is one within. */
function markAncestors(element: XmlElement | undefined, marked: Set<XmlElement> | undefined): void {
  if (marked === undefined) return
  for (let at = element; at !== undefined && !marked.has(at); at = at.parent) marked.add(at)
}

/** Whether a rule that this one gives way to has found an error within the same element. */
function isBetterSaid({ rule, finding }: Found, errors: ReadonlyMap<string, ReadonlySet<XmlElement>>): boolean {
  const { element } = finding
  return element !== undefined && (rule.betterSaidBy ?? []).some((id) => errors.get(id)?.has(element) === true)
}

/** Leaves the first findings of each rule and file as they are and lets the next one speak for all others. */
function join(crowds: Map<string, Crowd>, found: Found): void {
  const file = `${found.severity} ${found.finding.file}`
  // Beyond so many files, those that are left are one crowd.
  const key = crowds.has(file) || crowds.size < mostFiles ? file : found.severity
  const crowd = crowds.get(key) ?? { first: [], total: 0 }
  crowds.set(key, crowd)
  crowd.total += 1
  if (crowd.first.length <= perFile) crowd.first.push(found)
}

function wordCrowd({ first, total }: Crowd, book: KindleBook): Message[] {
  const files = new Set(first.map(({ finding }) => finding.file))
  return first.map((found, index) =>
    wordFinding(found, index < perFile ? 0 : total - perFile - 1, files.size > 1, book),
  )
}

function wordFinding({ rule, finding, severity }: Found, more: number, elsewhere: boolean, book: KindleBook): Message {
  const { element, file, detail = rule.summary } = finding
  const place = finding.place ?? element?.place
  const where = elsewhere ? 'other files' : 'this file'
  return message({
    severity,
    ruleId: rule.id,
    reason: more === 0 ? detail : `${detail}; and in ${more} more place(s) of ${where}`,
    file: file === undefined ? book.name : `${book.name}/${file}`,
    place: place && { line: place.line, column: place.column },
    note: rule.mend,
    source: 'kindle',
  })
}
