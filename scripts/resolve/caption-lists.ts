import type { Nodes, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Chapter, Target } from '../book/book.ts'
import type { BookConfig } from '../book/config.ts'
import { labelOf } from '../book/label.ts'
import type { Role } from '../book/names.ts'
import type { CaptionListNode, ListedCaption } from '../book/place-nodes.ts'
import { repeatedTitle } from './repeated-title.ts'

/** Pages that list what carries a number, by what they list. */
const listRoles = {
  'list-of-figures': 'fig',
  'list-of-tables': 'tbl',
  'list-of-listings': 'lst',
  'list-of-equations': 'eq',
} as const satisfies Partial<Record<Role, string>>

type Listed = (typeof listRoles)[keyof typeof listRoles]

/** What a page lists, if it is such a page. */
export function listedOn(role: Role): Listed | undefined {
  return (listRoles as Partial<Record<Role, Listed>>)[role]
}

/** Fills the lists of figures, tables, listings and equations of a book: what has a number, in its order. */
export function placeCaptionLists(
  chapters: readonly Chapter[],
  config: BookConfig,
  targets: ReadonlyMap<string, Target>,
): void {
  const byId = new Map([...targets.values()].map((target) => [target.id as string, target]))
  for (const page of chapters) {
    const kind = listedOn(page.item.role)
    if (kind === undefined || page.item.file !== undefined) continue
    const entries = chapters.flatMap((chapter) => entriesOf(chapter, kind, byId, config))
    if (entries.length === 0) continue
    const node: CaptionListNode = { type: 'captionList', entries }
    page.tree.children.push(node)
  }
}

function entriesOf(
  { tree }: Chapter,
  kind: Listed,
  byId: ReadonlyMap<string, Target>,
  config: BookConfig,
): ListedCaption[] {
  const entries: ListedCaption[] = []
  visit(tree, (node) => {
    const target = node.data?.id === undefined ? undefined : byId.get(node.data.id)
    if (target?.kind !== kind || target.number === undefined || target.name !== undefined) return
    // The parts of a figure are in its own line.
    if (node.data?.part !== undefined) return
    entries.push({
      id: target.id,
      label: labelOf(config, kind, kind === 'eq' ? `(${target.number})` : target.number),
      caption: repeatedTitle(captionOf(node)),
    })
  })
  return entries
}

function captionOf(node: Nodes): readonly PhrasingContent[] {
  if (node.type === 'math') return [{ type: 'inlineMath', value: node.value, lines: [] }]
  if (node.type === 'figure') return node.children
  const caption = 'children' in node ? (node.children as Nodes[]).find(({ type }) => type === 'caption') : undefined
  return caption?.type === 'caption' ? caption.children : []
}
