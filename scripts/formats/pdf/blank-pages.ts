import type { Run } from './page-name.ts'

/** Empty pages by the run that each stands before; `endOfBook` for the one after the last run. */
export type BlankPages = ReadonlySet<string>

/** In the place of a run's name: the page that makes the number of pages even. */
export const endOfBook = 'octavo-end'

/** The id of the empty page before a run. */
export function blankId(name: string): string {
  return `${name}-blank`
}

/**
 * Which empty pages a book needs so that its runs open where they should: on a right-hand page, which is the first, the
 * third and so on of the file. Chromium knows `break-before: recto` but makes no page for it (CSS
 * Fragmentation 3 §3.1).
 *
 * @param starts 0-based page of each run in a print without empty pages, by its name
 * @param pages how many pages that print has
 * @param even whether the number of pages is to be even: a leaf of paper has two
 */
export function blankPages(
  runs: readonly Run[],
  starts: ReadonlyMap<string, number>,
  pages: number,
  even: boolean,
): BlankPages {
  const blanks = new Set<string>()
  for (const { name, recto } of runs) {
    const start = starts.get(name)
    if (recto && start !== undefined && (start + blanks.size) % 2 === 1) blanks.add(name)
  }
  if (even && (pages + blanks.size) % 2 === 1) blanks.add(endOfBook)
  return blanks
}

/** A document in which the wanted empty pages are there; without that they wait in it, hidden. */
export function withBlankPages(html: string, blanks: BlankPages): string {
  return html.replaceAll(/ id="([^"]*)-blank" hidden/g, (whole: string, name: string) =>
    blanks.has(name) ? ` id="${blankId(name)}" aria-hidden="true"` : whole,
  )
}

/** Where each run starts, 0-based, in a print with these empty pages, had it none. */
export function startsWithout(
  blanks: BlankPages,
  runs: readonly Run[],
  pageOf: (name: string) => number | undefined,
): Map<string, number> {
  const starts = new Map<string, number>()
  let before = 0
  for (const { name } of runs) {
    if (blanks.has(name)) before += 1
    const page = pageOf(name)
    if (page !== undefined) starts.set(name, page - before)
  }
  return starts
}

/**
 * Where a page comes to stand, 0-based, when a print gets other empty pages.
 *
 * @param starts as `startsWithout` gives them
 */
export function pageAfter(
  page: number,
  blanks: BlankPages,
  wanted: BlankPages,
  starts: ReadonlyMap<string, number>,
): number {
  let plain = page
  for (const [name, start] of starts) if (blanks.has(name) && start < plain) plain -= 1
  let after = plain
  for (const [name, start] of starts) if (wanted.has(name) && start <= plain) after += 1
  return after
}
