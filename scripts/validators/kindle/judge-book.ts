import { message, type Message, type Severity } from '../../base/message.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { KindleBook } from './kindle-book.ts'
import type { Finding, KindleDestination, KindleRule } from './rule.ts'

/** Findings of one rule in one file that get a message each; the rest are counted in one more. */
const perFile = 25
/** Findings of one rule that get a message each: a message is an Error with a stack, and there may be a million. */
const perRule = 500

interface Found {
  readonly rule: KindleRule
  readonly finding: Finding
  readonly severity: Severity
}

/** What one rule has found so far, by severity and file. */
interface Known {
  readonly crowds: Map<string, Crowd>
  kept: number
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
  const known = new Map<KindleRule, Known>()
  // Rules that give way come after those that they give way to; time and memory stay linear in the book.
  const rank = ({ id, betterSaidBy = [] }: KindleRule): number =>
    (errors.has(id) ? 0 : 2) + Math.min(betterSaidBy.length, 1)
  for (const rule of rules.toSorted((one, other) => rank(one) - rank(other))) {
    const own: Known = { crowds: new Map(), kept: 0 }
    known.set(rule, own)
    const report = (finding: Finding): void => {
      const found = { rule, finding, severity: (finding.level ?? rule.level)[destination] }
      if (found.severity === 'error') markAncestors(finding.element, errors.get(rule.id))
      if (isBetterSaid(found, errors)) return
      join(own, found)
    }
    rule.check(book, report, destination)
  }
  return rules
    .flatMap((rule) => Array.from(known.get(rule)?.crowds.values() ?? []))
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

/** Leaves the first findings of each rule and file as they are and lets the last of them speak for all others. */
function join(known: Known, found: Found): void {
  const full = known.kept >= perRule
  const file = `${found.severity} ${found.finding.file}`
  // Beyond so many findings, those in other files are one crowd.
  const key = full && !known.crowds.has(file) ? found.severity : file
  const crowd = known.crowds.get(key) ?? { first: [], total: 0 }
  known.crowds.set(key, crowd)
  crowd.total += 1
  if (crowd.first.length > 0 && (full || crowd.first.length > perFile)) return
  crowd.first.push(found)
  known.kept += 1
}

function wordCrowd({ first, total }: Crowd, book: KindleBook): Message[] {
  return first.map((found, index) => wordFinding(found, index === first.length - 1 ? total - first.length : 0, book))
}

function wordFinding({ rule, finding, severity }: Found, more: number, book: KindleBook): Message {
  const { element, file, detail = rule.summary } = finding
  const place = finding.place ?? element?.place
  return message({
    severity,
    ruleId: rule.id,
    reason: more === 0 ? detail : `${detail}; and in ${more} more place(s)`,
    file: file === undefined ? book.name : `${book.name}/${file}`,
    place: place && { line: place.line, column: place.column },
    note: rule.mend,
    source: 'kindle',
  })
}
