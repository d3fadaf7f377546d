import type { Element } from 'hast'
import { h } from 'hastscript'
import { countsOf, type Finding } from '../../../finding.ts'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'
import { severityMark, sourceOf } from './status.ts'

/** More than a person reads; a report of a hundred megabytes opens nowhere. */
const most = { entries: 800, places: 200, others: 200 }
/** Faults of one rule that are told in full; those that differ in a word only follow as a list. */
const perRule = 8

/**
 * What was found, by file from the top of the book to its end. A fault that stands in many places is told once, at the
 * first of them, with a list of the others; notes stand below, folded: they are many, and nobody has to act on them.
 */
export function findingsSection({ findings, file }: Validation, number: number): Element {
  const { errors, warnings, notes } = countsOf(findings)
  const explained = new Set<string>()
  const serious = faultsOf(findings.filter(({ severity }) => severity !== 'info'))
  const minor = faultsOf(findings.filter(({ severity }) => severity === 'info'))
  return h('section.findings', { id: `findings-${number}` }, [
    h('h3', 'Findings'),
    h('p.counts', [
      h('span.severity.error', `${errors} ${errors === 1 ? 'error' : 'errors'}`),
      ' ',
      h('span.severity.warning', `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`),
      ' ',
      h('span.severity.info', `${notes} ${notes === 1 ? 'note' : 'notes'}`),
    ]),
    ...(serious.length === 0
      ? [h('p.nothing', 'No error and no warning. What was looked at stands above.')]
      : byFile(serious, file, explained)),
    ...(minor.length === 0
      ? []
      : [
          h('details.notes', [
            h('summary', `${notes} ${notes === 1 ? 'note' : 'notes'}`),
            ...byFile(minor, file, explained),
          ]),
        ]),
  ])
}

/** Findings that say the same, and such as are of the same rule and did not fit in. */
interface Fault {
  readonly first: Finding
  readonly all: Finding[]
  readonly more: Finding[]
}

function faultsOf(findings: readonly Finding[]): Fault[] {
  const faults = new Map<string, Fault>()
  const ofRule = new Map<string, Fault[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule} ${finding.reason}`
    const known = faults.get(key)
    const siblings = ofRule.get(`${finding.severity} ${finding.rule}`) ?? []
    const last = siblings.at(-1)
    if (known !== undefined) known.all.push(finding)
    else if (last !== undefined && siblings.length >= perRule) last.more.push(finding)
    else {
      const fault = { first: finding, all: [finding], more: [] }
      faults.set(key, fault)
      ofRule.set(`${finding.severity} ${finding.rule}`, [...siblings, fault])
    }
  }
  return [...faults.values()]
}

function byFile(faults: readonly Fault[], file: string, explained: Set<string>): Element[] {
  const groups = new Map<string | undefined, Element[]>()
  for (const fault of faults.slice(0, most.entries)) {
    const path = fault.first.path ?? fault.first.file
    const items = groups.get(path) ?? []
    items.push(faultItem(fault, explained))
    groups.set(path, items)
  }
  const more = faults.length - most.entries
  return [
    ...[...groups].map(([path, items]) =>
      h('section.file', [
        h('h4', path === undefined || path === file ? 'The EPUB as a whole' : [h('code', oneLine(path))]),
        h('ol', items),
      ]),
    ),
    ...(more > 0 ? [h('p.more', `${more} more stand in the report that --format json gives.`)] : []),
  ]
}

function faultItem({ first, all, more }: Fault, explained: Set<string>): Element {
  const { severity, rule, inspector, reason, mend, why, sources, origin, related } = first
  const known = explained.has(rule)
  explained.add(rule)
  const repeated = explained.has(`${rule} ${mend}`)
  explained.add(`${rule} ${mend}`)
  const rows: [name: string, words: (Element | string)[]][] = [
    ...(origin === undefined ? [] : [['From', [h('code', pointed(origin))]] satisfies [string, Element[]]]),
    ...(related === undefined
      ? []
      : [
          ['Also', [oneLine(related.reason), ' ', h('code', pointed(related))]] satisfies [
            string,
            (Element | string)[],
          ],
        ]),
    ...(mend === undefined || mend === '' || repeated ? [] : [['Mend', [oneLine(mend)]] satisfies [string, string[]]]),
    ...(why === undefined || known ? [] : [['Why', [oneLine(why)]] satisfies [string, string[]]]),
    ...(sources.length === 0 || known
      ? []
      : [['Source', listed(sources.map(sourceOf))] satisfies [string, (Element | string)[]]]),
  ]
  return h(`li.finding.${severity}`, { dataSeverity: severity }, [
    h('p.head', [
      severityMark(severity),
      ' ',
      h('code.rule', oneLine(rule)),
      ' ',
      h('span.inspector', inspector),
      ...(all.length > 1 ? [' ', h('span.times', `${all.length} times`)] : []),
      ...(pointText(first) === '' ? [] : [' ', h('span.point', `line ${pointText(first)}`)]),
    ]),
    h('p.reason', oneLine(reason)),
    ...excerptOf(first),
    ...(all.length > 1 ? [placesOf(all)] : []),
    ...(more.length > 0 ? [othersOf(more, rule)] : []),
    ...(rows.length === 0
      ? []
      : [
          h(
            'dl',
            rows.map(([name, said]) => h('div', [h('dt', name), h('dd', said)])),
          ),
        ]),
  ])
}

/** The line of the EPUB, with what stands at the place marked. */
function excerptOf({ excerpt, line }: Finding): Element[] {
  if (excerpt === undefined) return []
  const at = excerpt.column - 1
  // A mark needs something to stand on: the tag or the word that begins there, or one character.
  const length = /^(?:<[^\s<>]*|[\p{L}\p{N}_.:-]+|.)/u.exec(excerpt.text.slice(at))?.[0].length ?? 0
  return [
    h('pre', { tabIndex: 0, role: 'group', ariaLabel: `Line ${line}` }, [
      h('code', [
        visible(excerpt.text.slice(0, at)),
        ...(length === 0 ? [] : [h('mark', visible(excerpt.text.slice(at, at + length)))]),
        visible(excerpt.text.slice(at + length)),
      ]),
    ]),
  ]
}

function visible(text: string): string {
  return oneLine(text)
}

function placesOf(all: readonly Finding[]): Element {
  const files = new Set(all.map(({ path }) => path)).size
  const items = all.slice(0, most.places).map((each) => {
    const point = pointText(each)
    const place = files > 1 ? `${each.path ?? 'the EPUB'}${point === '' ? '' : `:${point}`}` : point
    const from = each.origin === undefined ? [] : [' from ', h('code', pointed(each.origin))]
    return h('li', [place === '' ? 'no line is named' : h('code', oneLine(place)), ...from])
  })
  return folded(`All ${all.length} places${files > 1 ? ` in ${files} files` : ''}`, items, all.length)
}

function othersOf(more: readonly Finding[], rule: string): Element {
  const items = more.slice(0, most.others).map((each) => {
    const point = pointText(each)
    return h('li', [
      h('code', oneLine(`${each.path ?? 'the EPUB'}${point === '' ? '' : `:${point}`}`)),
      ' ',
      oneLine(each.reason),
    ])
  })
  return folded(`${more.length} more of ${oneLine(rule)}`, items, more.length)
}

function folded(title: string, items: readonly Element[], count: number): Element {
  const rest = count - items.length
  return h('details', [
    h('summary', title),
    h('ul.places', [...items, ...(rest > 0 ? [h('li', `and ${rest} more`)] : [])]),
  ])
}

function pointText({ line, column }: { line?: number | undefined; column?: number | undefined }): string {
  return line === undefined ? '' : `${line}${column === undefined ? '' : `:${column}`}`
}

function pointed(place: { file: string; line?: number | undefined; column?: number | undefined }): string {
  const point = pointText(place)
  return oneLine(`${place.file}${point === '' ? '' : `:${point}`}`)
}

function listed(items: readonly (Element | string)[]): (Element | string)[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : ['; ', item]))
}
