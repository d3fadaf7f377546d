import type { Heading, PhrasingContent, Root } from 'mdast'
import type { Asset, Book, Chapter, Draft } from '../book/book.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { BookConfig } from '../book/config.ts'
import type { Role, TargetId } from '../book/names.ts'
import { wordsOf } from '../book/languages/index.ts'
import { quotationMarksOf } from '../book/quotation-marks.ts'
import { untitledRoles } from '../book/roles.ts'
import { gatherAnswers } from './gather-answers.ts'
import { placeBibliographies } from './bibliographies.ts'
import { placeCaptionLists } from './caption-lists.ts'
import { firstUses } from './first-uses.ts'
import { linkTerms } from './glossary.ts'
import { listAcronyms } from './acronym-list.ts'
import { markAcronyms } from './acronyms.ts'
import { placeIndexes } from './indexes.ts'
import { numberChapters } from './number-chapters.ts'
import { resolveFormulaReferences } from './formula-references.ts'
import type { ReferenceContext } from './reference-context.ts'
import { resolveReferences, resolveTitles } from './references.ts'
import { createTargets } from './target-table.ts'
import { numberChapter } from './targets.ts'
import { headingOf, plainText, takeTitle, type Title } from './title.ts'
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
  const titles = new Map(drafts.map((draft) => [draft.item.id, titleOf(draft, config)]))
  const unnumbered = new Set(
    drafts
      .filter(({ item }) => titles.get(item.id)?.heading.data?.attributes?.classes.includes('unnumbered') === true)
      .map(({ item }) => item.id),
  )
  const numbers = numberChapters(config, unnumbered)
  const bibliographies = placeBibliographies(drafts, citations, words.references)
  const table = createTargets()
  const chapters = drafts.map((draft): { chapter: Chapter; heading: Heading; draft: Draft } => {
    const { item, file, tree, frontMatter, when } = draft
    const { heading, subtitle, untitled } = titles.get(item.id) as Title // Every draft got one above.
    const number = numbers.get(item.id)
    const { depth } = config.numbering
    const { counter } = config.theorems
    numberChapter(draft, heading, number, table, { language: words, depth, counter, boxes: config.boxes })
    const target = heading.data?.id as TargetId
    const title = heading.children
    const chapter: Chapter = {
      item,
      id: item.id,
      target,
      number,
      title,
      titleText: plainText(title),
      subtitle: subtitle?.children,
      authors: frontMatter?.authors,
      untitled,
      shortTitle: frontMatter?.shortTitle,
      description: item.description ?? frontMatter?.description,
      when,
      tree,
      file,
    }
    return { draft, heading, chapter }
  })

  const context: ReferenceContext = {
    targets: table.targets,
    citations,
    words,
    naming: config,
    order: new Map([...table.targets.values()].map((target, at) => [target, at])),
    quotes: quotationMarksOf(config.language).double,
  }
  // Titles first: what has no number is referred to by its own, which may hold references.
  for (const { draft, heading } of chapters) resolveTitles(draft, heading, context)
  const finished = chapters.map(({ chapter, heading }) => ({ ...chapter, titleText: plainText(heading.children) }))
  for (const { draft, chapter, heading } of chapters) {
    // A title's own nodes are not below the tree any more.
    const trees = [heading.children, chapter.subtitle ?? []].map((children): Root => ({
      type: 'root',
      children: children as PhrasingContent[],
    })) // Still this stage's own.
    for (const tree of [...trees, draft.tree]) {
      resolveReferences(draft, tree, context)
      resolveFormulaReferences(draft, tree, table.targets)
    }
  }
  gatherAnswers(finished, table.targets)
  linkTerms(finished, config.glossary.reportUnused)
  markAcronyms(finished, config.acronyms)
  listAcronyms(finished, config)
  placeCaptionLists(finished, config, table.targets)
  bibliographies.fill(finished, config.citations.backLinks)
  placeIndexes(finished, config.language)
  return {
    config,
    chapters: finished,
    toc: tocOf(finished),
    targets: table.targets,
    assets,
    citations,
    firstUses: firstUses(finished, config.acronyms),
  }
}

/** Generated documents take their titles from the language, not from a file. */
function titleOf(draft: Draft, config: BookConfig): Title {
  const words = wordsOf(config.language)
  const [one, many] = words.aboutTheAuthors
  const known: Partial<Record<Role, string>> = {
    halftitlepage: words.halfTitlePage,
    titlepage: words.titlePage,
    'copyright-page': words.copyrightPage,
    dedication: words.dedication,
    epigraph: words.epigraph,
    toc: words.contents,
    'about-the-author': config.authors.filter(({ bio }) => bio !== undefined).length > 1 ? many : one,
    bibliography: words.bibliography,
    answers: words.answers,
    index: words.index,
    acronyms: words.acronyms,
    'list-of-figures': words.lists.fig,
    'list-of-tables': words.lists.tbl,
    'list-of-listings': words.lists.lst,
    'list-of-equations': words.lists.eq,
  }
  const { item } = draft
  if (item.file === undefined) return { heading: headingOf(item.title ?? known[item.role] ?? item.id) }
  return takeTitle(draft, untitledRoles.has(item.role) ? known[item.role] : undefined)
}
