import type { DefListNode } from 'mdast-util-definition-list'
import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Book, Chapter } from '../book/book.ts'
import type { BookConfig } from '../book/config.ts'
import { collationOf } from './collation.ts'

/** Fills the page that lists the acronyms which occur in some chapters, those of an output for instance. */
export function listAcronyms(chapters: readonly Chapter[], { acronyms, language }: BookConfig): void {
  const used = usedIn(chapters)
  if (used.size === 0) return
  for (const { item, tree } of chapters) {
    if (item.role === 'acronyms' && item.file === undefined) tree.children.push(listOf(used, acronyms.known, language))
  }
}

function usedIn(chapters: readonly Chapter[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const { tree, title } of chapters)
    visit({ type: 'root', children: [...title, ...tree.children] }, 'acronym', ({ key }) => void used.add(key))
  return used
}

function listOf(used: ReadonlySet<string>, known: BookConfig['acronyms']['known'], language: string): DefListNode {
  return {
    type: 'defList',
    children: [...used].toSorted(collationOf(language).compare).flatMap((short) => [
      { type: 'defListTerm' as const, children: [{ type: 'text' as const, value: short }] },
      {
        type: 'defListDescription' as const,
        spread: false,
        children: [
          { type: 'paragraph' as const, children: [{ type: 'text' as const, value: known[short]?.long ?? '' }] },
        ],
      },
    ]),
  }
}

/** Acronyms of book.yaml that do not occur, when it asks for them. */
export function unusedAcronyms({ chapters, config: { acronyms, places } }: Book, folder: string): Message[] {
  if (!acronyms.reportUnused) return []
  const used = usedIn(chapters)
  return Object.keys(acronyms.known)
    .filter((key) => !used.has(key))
    .map((key) =>
      message({
        severity: 'info',
        ruleId: 'acronym-unused',
        reason: `Unexpected acronym \`${key}\` that does not occur`,
        file: `${folder}/book.yaml`,
        place: places?.[`acronyms.${key}`],
      }),
    )
}
