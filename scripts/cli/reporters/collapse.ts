import type { Finding } from '../../finding.ts'

/** Findings that say the same of one file, told together. */
export interface Entry {
  readonly first: Finding
  /** Those that say the same of other places of the file. */
  readonly others: readonly Finding[]
}

export interface FileEntries {
  /** Inside the EPUB; undefined for what is about all of it. */
  readonly path: string | undefined
  readonly entries: readonly Entry[]
}

/** What is not shown of one rule. */
export interface Remainder {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly count: number
  readonly files: number
}

export interface Collapsed {
  readonly files: readonly FileEntries[]
  readonly hidden: readonly Remainder[]
}

/** Of one rule in one EPUB; the sixth does not tell a person more than the first five did. */
const perRule = 5

/**
 * Findings by file, in their order. What says the same in one file is one entry, and a rule has at most five entries (a
 * warning never takes the place of an error): a book in which a tool made one mistake on every page is told so once, not
 * five hundred times.
 */
export function collapse(findings: readonly Finding[], showAll = false): Collapsed {
  const files = new Map<string | undefined, Map<string, { first: Finding; others: Finding[] }>>()
  const shown = new Map<string, number>()
  const hidden = new Map<string, { rule: string; severity: Finding['severity']; count: number; files: Set<string> }>()
  for (const finding of findings) {
    const { rule, severity, reason, path, file, origin } = finding
    const place = path ?? file
    const entries = files.get(place) ?? new Map<string, { first: Finding; others: Finding[] }>()
    // The Markdown behind each is a place of its own, which nobody should have to look for.
    const same = entries.get(`${severity} ${rule} ${reason}`)
    if (same !== undefined && !showAll && origin === undefined) {
      same.others.push(finding)
      continue
    }
    const key = `${severity} ${rule}`
    const count = shown.get(key) ?? 0
    if (count >= perRule && !showAll) {
      const more = hidden.get(key) ?? { rule, severity, count: 0, files: new Set() }
      more.count++
      more.files.add(place ?? '')
      hidden.set(key, more)
      continue
    }
    shown.set(key, count + 1)
    files.set(place, entries)
    entries.set(showAll || same !== undefined ? `${entries.size}` : `${severity} ${rule} ${reason}`, {
      first: finding,
      others: [],
    })
  }
  return {
    files: [...files].map(([path, entries]) => ({ path, entries: [...entries.values()] })),
    hidden: [...hidden.values()].map((more) => ({ ...more, files: more.files.size })),
  }
}
