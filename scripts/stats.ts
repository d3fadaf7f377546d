import { SKIP, visit } from 'unist-util-visit'
import type { Book, Chapter } from './book/book.ts'
import { counted, type Counted } from './book/counted.ts'

/** What a chapter holds. */
export interface ChapterStats {
  readonly number: string
  readonly title: string
  readonly counts: Readonly<Record<Counted, number>>
}

/** Counts each document that somebody wrote. Words are those of running text and notes, without code and formulas. */
export function statsOf({ chapters }: Book): ChapterStats[] {
  return chapters.filter(({ item }) => item.file !== undefined).map(chapterStats)
}

/** The sum of all chapters. */
export function totalOf(stats: readonly Pick<ChapterStats, 'counts'>[]): Readonly<Record<Counted, number>> {
  return countsFrom((name) => stats.reduce((sum, { counts }) => sum + counts[name], 0))
}

const countOf: Readonly<Record<string, Counted>> = {
  math: 'display',
  inlineMath: 'inline',
  figure: 'figures',
  table: 'tables',
  listing: 'listings',
  footnoteDefinition: 'notes',
}

/** Counts one document. */
export function chapterStats({ number, titleText, tree }: Chapter): ChapterStats {
  const found = new Map<Counted, number>()
  const add = (name: Counted, by = 1): void => void found.set(name, (found.get(name) ?? 0) + by)
  visit(tree, (node) => {
    const name = countOf[node.type]
    if (name !== undefined) add(name)
    if (node.type === 'span' && node.attributes.classes.includes('index')) add('index')
    if (node.type === 'link' && node.data?.className === 'citation') {
      add('citations')
      return SKIP
    }
    if (node.type === 'text') add('words', node.value.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0)
    return undefined
  })
  return { number: number ?? '', title: titleText, counts: countsFrom((name) => found.get(name) ?? 0) }
}

function countsFrom(count: (name: Counted) => number): Record<Counted, number> {
  // Every name of the list is a key, which `fromEntries` cannot tell.
  return Object.fromEntries(counted.map((name) => [name, count(name)])) as Record<Counted, number>
}
