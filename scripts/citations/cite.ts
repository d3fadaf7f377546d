import { message, type Message } from '../base/message.ts'
import type { BibliographyEntry, CitationPart, CitedCluster, CitedWorks } from '../book/citations.ts'
import type { ChapterId, TargetId } from '../book/names.ts'
import type { ReferenceItem } from '../book/nodes.ts'
import { readLocator } from './locator.ts'
import type { CitationOptions } from './citation-options.ts'
import { missingFields } from './missing-fields.ts'
import { pageProblems } from './page-problems.ts'
import { createProcessor, type Processed, type Processor, type ProcessorCitation } from './processor.ts'
import { shortNames } from './short-names.ts'
import { styleOf } from './styles.ts'
import { runsOf, type ProcessedRun } from './text-runs.ts'
import { uncitedWorks, unknownWork } from './uncited-works.ts'
import type { Works } from './work.ts'

export interface Cluster {
  readonly key: string
  readonly chapter: ChapterId
  readonly file: string
  readonly items: readonly ReferenceItem[]
  readonly narrative: boolean
  /** Counts the notes that a note style makes: citations in one note of the author's share it. */
  readonly note: number
}

export type Cited = CitedWorks & { readonly messages: readonly Message[] }

/**
 * Formats all citations of a book in one go, by the rules of its style.
 *
 * @param clusters in the order of the text
 */
export async function citeWorks(works: Works, clusters: readonly Cluster[], options: CitationOptions): Promise<Cited> {
  const messages: Message[] = []
  const cited = new Set<string>()
  for (const { file, items } of clusters) {
    for (const { key, position } of items) {
      if (works.has(key)) cited.add(key)
      else messages.push(unknownWork(key, file, position, works))
    }
  }
  const { listed: uncited, messages: uncitedMessages } = uncitedWorks(works, cited, options)
  messages.push(...uncitedMessages)
  for (const key of [...cited, ...uncited]) {
    const listed = works.get(key)
    const found = listed === undefined ? undefined : missingFields(listed)
    if (found !== undefined) messages.push(found)
  }
  const none: Cited = { form: 'in-text', clusters: new Map(), entries: [], byChapter: new Map(), messages }
  const style = styleOf(options.style)
  messages.push(...style.messages)
  if (style.xml === undefined || (cited.size === 0 && uncited.length === 0)) return none
  const processor = await processorFor(works, style.xml, options, messages)
  if (processor === undefined) return none
  messages.push(...pageProblems(processor.form, cited.size > 0, options))
  const linked = options.scope === 'chapter' || options.page !== undefined

  const sets = options.scope === 'book' ? [clusters] : byChapter(clusters)
  const made = new Map<string, CitedCluster>()
  const lists = new Map<ChapterId | undefined, readonly BibliographyEntry[]>()
  for (const set of sets) {
    const chapter = options.scope === 'book' ? undefined : set[0]?.chapter
    const known = set.filter(({ items }) => items.some(({ key }) => works.has(key)))
    const processed = processor.process(
      known.map((cluster) => citationOf(cluster, works, processor)),
      chapter === undefined ? uncited : [],
    )
    const idOf = idsFor(processed, chapter)
    const linkOf = linked ? idOf : () => undefined
    for (const [at, cluster] of known.entries()) {
      const parts = (processed.clusters[at] ?? []).map((run) => partOf(run, linkOf))
      made.set(cluster.key, { lead: leadOf(cluster, works, processor, options.and), parts })
    }
    const entries = processed.entries.map(({ key, label, runs }): BibliographyEntry => ({
      key,
      id: idOf(key) as TargetId, // Every entry got one.
      label,
      runs,
      annotation: annotationOf(works, key),
    }))
    lists.set(chapter, entries)
  }
  return {
    form: processor.form,
    clusters: made,
    entries: lists.get(undefined) ?? [],
    byChapter: new Map([...lists].flatMap(([chapter, list]) => (chapter === undefined ? [] : [[chapter, list]]))),
    messages,
  }
}

async function processorFor(
  works: Works,
  xml: string,
  { style, language }: CitationOptions,
  messages: Message[],
): Promise<Processor | undefined> {
  try {
    return await createProcessor(works, xml, language)
  } catch (error) {
    // Our own styles load; what an author brings may be refused, with words that are made for programmers.
    if (style.file === undefined) throw error
    const words = (error instanceof Error ? error.message : String(error)).split('\n')[0]
    const reason = `Unexpected citation style, which cannot be used: ${words}`
    messages.push(message({ severity: 'error', ruleId: 'citation-style', reason, file: style.file.path }))
    return undefined
  }
}

function byChapter(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const sets = new Map<ChapterId, Cluster[]>()
  for (const cluster of clusters) {
    const set = sets.get(cluster.chapter)
    if (set === undefined) sets.set(cluster.chapter, [cluster])
    else set.push(cluster)
  }
  return [...sets.values()]
}

function citationOf({ key, items, narrative, note }: Cluster, works: Works, processor: Processor): ProcessorCitation {
  const composite = narrative && processor.names && items.every(({ suppressed }) => !suppressed)
  return {
    citationID: key,
    citationItems: items
      .filter((item) => works.has(item.key))
      .map((item) => {
        const { label, locator, suffix } = readLocator(item.suffix)
        const prefix = item.prefix === '' ? undefined : `${item.prefix} `
        return {
          id: item.key,
          label,
          locator,
          prefix,
          suffix: suffix === '' ? undefined : suffix,
          'suppress-author': item.suppressed,
        }
      }),
    properties: {
      noteIndex: processor.form === 'note' ? note : 0,
      mode: composite ? 'composite' : undefined,
      // "see A; also B" says its order itself.
      unsorted: items.some(({ prefix, suffix }) => prefix !== '' || readLocator(suffix).suffix !== ''),
    },
  }
}

function leadOf(
  { items: [item], narrative }: Cluster,
  works: Works,
  processor: Processor,
  and: string,
): CitationPart[] {
  if (!narrative || processor.names || item === undefined || item.suppressed) return []
  return runsOf(shortNames(works.get(item.key)?.work, and))
}

function partOf({ key, ...run }: ProcessedRun, idOf: (key: string) => TargetId | undefined): CitationPart {
  return key === undefined ? run : { ...run, entry: idOf(key) }
}

/** Ids of entries by key; two keys that look the same as ids are told apart by a number. */
function idsFor({ entries }: Processed, chapter: ChapterId | undefined): (key: string) => TargetId | undefined {
  const ids = new Map<string, TargetId>()
  const taken = new Set<string>()
  for (const { key } of entries) {
    const base = `${chapter === undefined ? '' : `${chapter}_`}cite-${key.replace(/[^A-Za-z0-9_-]+/g, '-')}`
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    ids.set(key, id as TargetId)
  }
  return (key) => ids.get(key)
}

function annotationOf(works: Works, key: string): ReturnType<typeof runsOf> | undefined {
  const words = works.get(key)?.work['annote']
  return typeof words === 'string' ? runsOf(words) : undefined
}
