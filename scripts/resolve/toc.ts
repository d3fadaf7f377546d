import type { Heading } from 'mdast'
import type { Chapter, TocEntry } from '../book/book.ts'
import type { ChapterId, Role, TargetId } from '../book/names.ts'
import { displayedRoles } from '../book/roles.ts'

/** Pages that open a book and name themselves are no entries of its contents. */
const unlisted: ReadonlySet<Role> = new Set<Role>([...displayedRoles, 'toc'])

/** The table of contents: parts hold their chapters, chapters their sections. */
export function tocOf(chapters: readonly Chapter[]): TocEntry[] {
  const listed = chapters.filter(({ item }) => !unlisted.has(item.role))
  const entry = (chapter: Chapter): TocEntry => {
    const inside = chapter.item.role === 'part' ? listed.filter(({ item }) => item.part === chapter.id).map(entry) : []
    return {
      id: chapter.target,
      chapter: chapter.id,
      depth: 0,
      number: chapter.number,
      title: chapter.title,
      children: [...sectionsOf(chapter), ...inside],
    }
  }
  return listed.filter(({ item }) => item.part === undefined).map(entry)
}

interface Open {
  readonly depth: number
  readonly children: TocEntry[]
}

/** Headings at the top of the chapter's tree, nested by their level; a skipped level hangs on the nearest one above. */
function sectionsOf({ id, tree }: Chapter): TocEntry[] {
  const top: TocEntry[] = []
  const open: Open[] = [{ depth: 1, children: top }]
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
    const made = toEntry(node, id)
    open.at(-1)?.children.push(made.entry)
    open.push({ depth: node.depth, children: made.children })
  }
  return top
}

function toEntry(node: Heading, chapter: ChapterId): { entry: TocEntry; children: TocEntry[] } {
  const children: TocEntry[] = []
  const id = node.data?.id as TargetId // Numbering gave every heading one.
  return {
    children,
    entry: { id, chapter, depth: node.depth - 1, number: node.data?.number, title: node.children, children },
  }
}
