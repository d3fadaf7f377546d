import type { Span } from '../book/nodes.ts'
import { didYouMean } from '../base/suggest.ts'
import { message } from '../base/message.ts'
import type { Chapter } from '../book/book.ts'
import { fileOf } from './file-of.ts'
import { indexGroups } from './index-entries.ts'
import { inReadingOrder } from './reading-order.ts'

/** Puts the indexes on their pages: one for the marks that name none, others for `[…]{.index in="names"}`. */
export function placeIndexes(chapters: readonly Chapter[], language: string): void {
  const pages = chapters.filter(({ item }) => item.role === 'index' && item.file === undefined)
  for (const chapter of pages) {
    const groups = indexGroups(chapters, { chapter, name: chapter.item.index }, language)
    if (groups.length > 0) chapter.tree.children.push({ type: 'indexList', groups })
  }
  reportHomeless(chapters, new Set(pages.map(({ item }) => item.index)))
}

/** Marks of an index that has no page: the first of each. */
function reportHomeless(chapters: readonly Chapter[], names: ReadonlySet<string | undefined>): void {
  const told = new Set<string>()
  for (const { tree, file } of chapters) {
    inReadingOrder(tree, (node, ancestors) => {
      const name = node.type === 'span' ? indexNamed(node) : undefined
      if (name === undefined || names.has(name) || told.has(name)) return
      told.add(name)
      file.messages.push(
        message({
          severity: 'error',
          ruleId: 'index-page',
          reason: `Unexpected mark of the index \`${name}\`, which has no page`,
          note:
            didYouMean(
              name,
              [...names].filter((known) => known !== undefined),
            ) ?? `List it under \`contents: back:\`: \`{ page: index, marks: ${name}, id: ${name}, title: … }\`.`,
          file: fileOf(file, node, ancestors),
          place: node.position,
        }),
      )
    })
  }
}

function indexNamed({ attributes }: Span): string | undefined {
  return attributes.classes.includes('index') ? attributes.values['in'] : undefined
}
