import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { EntryRun } from '../book/book.ts'
import type { Work } from './work.ts'

const require = createRequire(import.meta.url)

export interface FormattedEntry {
  readonly key: string
  readonly runs: readonly EntryRun[]
}

/** Formats works by the style's rules, in the style's order (CSL 1.0.2 through citeproc-js, loaded when a book cites). */
export async function formatEntries(works: readonly Work[], language: string): Promise<FormattedEntry[]> {
  const { default: citeproc } = await import('citeproc')
  const style = readFileSync(new URL('../../templates/styles/numeric.csl', import.meta.url), 'utf8')
  const locales = require('@citation-js/plugin-csl/lib/locales.json') as Readonly<Record<string, string>>
  const byId = new Map(works.map((work) => [work.id, work]))
  const engine = new citeproc.Engine(
    { retrieveItem: (id) => byId.get(id), retrieveLocale: (wanted) => locales[wanted] ?? locales['en-US'] ?? '' },
    style,
    language,
  )
  engine.updateItems(works.map(({ id }) => id))
  const made = engine.makeBibliography()
  if (made === false) return []
  const [facts, entries] = made
  return entries.map((html, at) => ({ key: facts.entry_ids[at]?.[0] ?? '', runs: runsOf(html) }))
}

/** The processor's HTML as plain runs; addresses become links. */
function runsOf(html: string): EntryRun[] {
  const runs: EntryRun[] = []
  const walk = (node: ElementContent, italic: boolean): void => {
    if (node.type === 'text') runs.push(...linked(node.value, italic))
    else if (node.type === 'element') for (const child of node.children) walk(child, italic || node.tagName === 'i')
  }
  for (const node of fromHtml(html.trim(), { fragment: true }).children) if (node.type !== 'doctype') walk(node, false)
  return trimmed(runs)
}

const address = /(doi:)(10\.\S+?)(?=[.,]?(?:\s|$))|(https?:\/\/\S+?)(?=[.,]?(?:\s|$))/g

function linked(text: string, italic: boolean): EntryRun[] {
  const runs: EntryRun[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index), italic })
    const [whole, , doi, url] = found
    runs.push({ text: whole, href: doi === undefined ? url : `https://doi.org/${doi}` })
    at = found.index + whole.length
  }
  if (at < text.length) runs.push({ text: text.slice(at), italic })
  return runs
}

function trimmed(runs: readonly EntryRun[]): EntryRun[] {
  return runs.map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === runs.length - 1 ? start.trimEnd() : start }
  })
}
