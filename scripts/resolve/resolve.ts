import type { Heading, PhrasingContent } from 'mdast'
import type { Asset, Book, Chapter, Draft, Target } from '../book/book.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { BookConfig } from '../book/config.ts'
import type { ChapterId, Role, TargetId } from '../book/names.ts'
import { wordsOf } from '../book/languages/index.ts'
import { quotationMarksOf } from '../book/quotation-marks.ts'
import type { Name, Words } from '../book/words.ts'
import { gatherAnswers } from './gather-answers.ts'
import { placeBibliographies } from './bibliographies.ts'
import { placeIndexes } from './indexes.ts'
import { numberChapters } from './number-chapters.ts'
import { resolveFormulaReferences } from './formula-references.ts'
import { resolveReferences, type ReferenceContext } from './references.ts'
import { createTargets, numberChapter } from './targets.ts'
import { plainText, takeTitle } from './title.ts'
import { tocOf } from './toc.ts'

/**
 * Makes one book of all chapters: numbers, ids, cross-references, citations, table of contents. Numbering is done once
 * for the whole book, before any of it is rendered. Mistakes are reported on the chapters' files.
 *
 * @param drafts in spine order; this stage owns their trees and finishes them
 */
export function resolve(
  config: BookConfig,
  drafts: readonly Draft[],
  assets: ReadonlyMap<string, Asset>,
  citations: CitedWorks,
): Book {
  const words = wordsOf(config.language)
  const titles = new Map(drafts.map((draft) => [draft.item.id, titleOf(draft, words)]))
  const unnumbered = new Set(
    drafts
      .filter(({ item }) => titles.get(item.id)?.data?.attributes?.classes.includes('unnumbered') === true)
      .map(({ item }) => item.id),
  )
  const numbers = numberChapters(config, unnumbered)
  const bibliographies = placeBibliographies(drafts, citations, words.references)
  const table = createTargets()
  const chapters = drafts.map((draft): { chapter: Chapter; heading: Heading; draft: Draft } => {
    const { item, file, tree, frontMatter, when } = draft
    const heading = titles.get(item.id) as Heading // Every draft got one above.
    const number = numbers.get(item.id)
    numberChapter(draft, heading, number, table, words, config.theorems.counter)
    const target = heading.data?.id as TargetId
    const title = heading.children
    const chapter: Chapter = {
      item,
      id: item.id,
      target,
      number,
      title,
      titleText: plainText(title),
      shortTitle: frontMatter?.shortTitle,
      description: item.description ?? frontMatter?.description,
      when,
      tree,
      file,
    }
    return { draft, heading, chapter }
  })

  const roles = new Map(drafts.map(({ item }) => [item.id, item.role]))
  const context: ReferenceContext = {
    targets: table.targets,
    citations,
    words,
    quotes: quotationMarksOf(config.language).double,
    nameOf: (target) => nameOf(target, roles),
  }
  for (const { draft, heading } of chapters) {
    const title: { type: 'root'; children: PhrasingContent[] } = { type: 'root', children: heading.children }
    resolveReferences(draft, title, context)
    resolveReferences(draft, draft.tree, context)
    // A title's own nodes are not below the tree any more.
    resolveFormulaReferences(draft, { type: 'root', children: heading.children }, table.targets)
    resolveFormulaReferences(draft, draft.tree, table.targets)
  }
  const finished = chapters.map(({ chapter }) => chapter)
  gatherAnswers(finished, table.targets)
  bibliographies.fill(finished, config.citations.backLinks)
  placeIndexes(finished, config.language)
  return { config, chapters: finished, toc: tocOf(finished), targets: table.targets, assets, citations }
}

/** Generated documents take their titles from the language, not from a file. */
function titleOf(draft: Draft, words: Words): Heading {
  const generated: Partial<Record<Role, string>> = {
    titlepage: words.titlePage,
    'copyright-page': words.copyrightPage,
    toc: words.contents,
    bibliography: words.bibliography,
    answers: words.answers,
    index: words.index,
  }
  const { item } = draft
  if (item.file === undefined) {
    const value = item.title ?? generated[item.role] ?? item.id
    return { type: 'heading', depth: 1, children: [{ type: 'text', value }] }
  }
  return takeTitle(draft)
}

/** A section's target is called by what it is: the chapter, the part, the appendix, or a section of one. */
function nameOf(target: Target, roles: ReadonlyMap<ChapterId, Role>): Name {
  if (target.theorem !== undefined) return target.theorem
  const wholeChapter = target.kind === 'sec' && !(target.number?.includes('.') ?? false)
  if (!wholeChapter) return target.kind
  const role = roles.get(target.chapter)
  // A page of answers that has a number is an appendix.
  return role === 'part' || role === 'appendix' ? role : role === 'answers' ? 'appendix' : 'chapter'
}
