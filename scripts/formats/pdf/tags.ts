import type { PDFDocument } from 'pdf-lib'
import { type Ink, inkEdits } from './ink/ink-edits.ts'
import { lineNumberEdits } from './line-numbers.ts'
import { applyEdits, type Edit, readMarkedContent } from './marked-content.ts'
import { pageContents, replaceContent } from './page-content.ts'
import { softHyphenEdits } from './soft-hyphens.ts'
import { takeStructureTree } from './structure-tree.ts'
import { sequencesOf, tidyTags } from './tidy-tags.ts'
import { writeStructure } from './write-structure.ts'

/**
 * Makes the tags of a print those of a book: the structure tree tidied, and everything that is not in it (running
 * heads, folios, backgrounds, repeated table heads) marked as an artifact (ISO 32000-1 §14.8.2.2), page by page.
 * An untagged document is left alone.
 *
 * @param ink what becomes of colours on the pages
 * @param barePages 0-based, those whose margin boxes are to be empty
 */
export function tagDocument(document: PDFDocument, barePages: ReadonlySet<number>, ink: Ink): void {
  const taken = takeStructureTree(document)
  if (taken === undefined) return
  const bare = new Set(document.getPages().filter((_, index) => barePages.has(index)))
  const pages = pageContents(document).map((content) => ({
    content,
    marks: readMarkedContent(content, bare.has(content.page)),
  }))
  const speaking = new Map(pages.map(({ content, marks }) => [content.page.ref, marks.speaking]))
  const tree = tidyTags(taken, ({ page, number }) => speaking.get(page)?.has(number) ?? true)
  const kept = new Set(sequencesOf(tree).map(({ page, number }) => `${page.tag} ${number}`))
  writeStructure(document, tree)
  for (const { content, marks } of pages) {
    const unmarked = [...marks.openings].flatMap(([number, { from, to }]): Edit[] =>
      kept.has(`${content.page.ref.tag} ${number}`) ? [] : [{ from, to, text: '/Artifact BMC' }],
    )
    replaceContent(
      document,
      content.page,
      applyEdits(content.text, [
        ...marks.edits,
        ...unmarked,
        ...softHyphenEdits(content),
        ...lineNumberEdits(content),
        ...inkEdits(content, ink),
      ]),
    )
  }
}
