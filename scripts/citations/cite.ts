import type { BibliographyEntry, CitationPart, CitedWorks } from '../book/book.ts'
import type { TargetId } from '../book/names.ts'
import type { ReferenceItem } from '../book/nodes.ts'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { formatEntries } from './format-entries.ts'
import type { Work } from './work.ts'

export interface Cluster {
  readonly key: string
  readonly file: string
  readonly items: readonly ReferenceItem[]
  readonly narrative: boolean
}

/**
 * Formats all citations of a book in one go: numbers follow the bibliography, which lists what was cited.
 *
 * @param clusters in the order of the text
 */
export async function citeWorks(
  works: ReadonlyMap<string, Work>,
  clusters: readonly Cluster[],
  language: string,
): Promise<CitedWorks & { readonly messages: readonly Message[] }> {
  const messages: Message[] = []
  const cited = new Set<string>()
  for (const { file, items } of clusters) {
    for (const { key, position } of items) {
      if (works.has(key)) cited.add(key)
      else messages.push(unknownWork(key, file, position, works))
    }
  }
  const formatted =
    cited.size === 0
      ? []
      : await formatEntries(
          [...cited].flatMap((key) => works.get(key) ?? []),
          language,
        )
  const entries = formatted.map(({ key, runs }, at): BibliographyEntry => ({
    key,
    id: idOf(key),
    label: `[${at + 1}]`,
    runs,
  }))
  const numbers = new Map(entries.map(({ key }, at) => [key, at + 1]))
  return {
    messages,
    entries,
    clusters: new Map(clusters.map((cluster) => [cluster.key, partsOf(cluster, numbers, works)])),
  }
}

/** `[12, p. 3; 15]`, or `Lamport [12]` in the sentence. */
function partsOf(
  { items, narrative }: Cluster,
  numbers: ReadonlyMap<string, number>,
  works: ReadonlyMap<string, Work>,
): CitationPart[] {
  const parts: CitationPart[] = []
  const [only] = items
  if (narrative && only !== undefined && !only.suppressed)
    parts.push({ text: `${shortNames(works.get(only.key))}\u00A0` })
  parts.push({ text: '[' })
  for (const [at, { key, prefix, suffix }] of items.entries()) {
    const number = numbers.get(key)
    const before = at === 0 ? '' : '; '
    parts.push({ text: before + (prefix === '' ? '' : `${prefix} `) })
    parts.push(number === undefined ? { text: '?' } : { text: String(number), entry: idOf(key) })
    parts.push({ text: suffix === '' ? '' : /^[,.;:]/.test(suffix) ? suffix : `, ${suffix}` })
  }
  parts.push({ text: ']' })
  return parts.filter(({ text }) => text !== '')
}

/** "Lamport", "Gray and Reuter", "Corbett et al." */
function shortNames(work: Work | undefined): string {
  const names = (work?.['author'] ?? work?.['editor'] ?? []) as readonly Readonly<Record<string, string>>[]
  const [first, second, third] = names.map(
    (name) => name['literal'] ?? [name['non-dropping-particle'], name['family']].filter(Boolean).join(' '),
  )
  const title = work?.['title']
  if (first === undefined) return typeof title === 'string' ? title : ''
  if (second === undefined) return first
  return third === undefined ? `${first} and ${second}` : `${first} et al.`
}

function idOf(key: string): TargetId {
  return `cite-${key.replace(/[^A-Za-z0-9_-]+/g, '-')}` as TargetId
}

function unknownWork(
  key: string,
  file: string,
  place: ReferenceItem['position'],
  works: ReadonlyMap<string, Work>,
): Message {
  return message({
    severity: 'error',
    ruleId: 'citation-undefined',
    reason: `Unexpected citation of \`${key}\`, which the bibliography does not list`,
    note:
      didYouMean(key, works.keys()) ??
      'Add the work to the file that book.yaml names under `bibliography`, or write `\\@` for the sign itself.',
    file,
    place,
  })
}
