import type { DefListNode } from 'mdast-util-definition-list'
import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Book, Chapter } from '../book/book.ts'
import type { BookConfig } from '../book/config.ts'
import { markAcronyms } from './acronyms.ts'
import { collationOf } from './collation.ts'

/** Marks the acronyms of a book and fills the page that lists those that occur. */
export function placeAcronyms(chapters: readonly Chapter[], { acronyms, language }: BookConfig): void {
  const used = markAcronyms(chapters, acronyms)
  if (used.size === 0) return
  for (const { item, tree } of chapters) {
    if (item.role === 'acronyms' && item.file === undefined) tree.children.push(listOf(used, acronyms.known, language))
  }
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
  const used = new Set<string>()
  for (const { tree, title } of chapters)
    visit({ type: 'root', children: [...title, ...tree.children] }, 'acronym', ({ key }) => void used.add(key))
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
