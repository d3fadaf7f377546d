import type { Heading, Nodes, Parents, PhrasingContent } from 'mdast'
import GitHubSlugger from 'github-slugger'
import { visitParents } from 'unist-util-visit-parents'
import { message, type Message } from '../base/message.ts'
import type { BoxConfig } from '../book/config.ts'
import type { Draft, Target } from '../book/book.ts'
import type { Kind, Label, TargetId } from '../book/names.ts'
import type { Words } from '../book/words.ts'
import { numberRows } from './equation-rows.ts'
import { letterParts, wholeOf } from './figure-parts.ts'
import { createBoxCounts } from './box-counts.ts'
import { fileOf } from './file-of.ts'
import { lineTargets } from './line-targets.ts'
import { itemNumber } from './item-number.ts'
import { createTheoremCounts, type TheoremCounter } from './theorem-counts.ts'
import { idOfLabel, type TargetTable } from './target-table.ts'
import { plainText } from './title.ts'

/** Label prefixes that name a kind; any other id before a colon is a bibliography key. */
export const kinds: readonly Kind[] = ['sec', 'fig', 'tbl', 'eq', 'lst', 'thm', 'it']

const kindOfNode: Readonly<Record<string, Kind>> = {
  heading: 'sec',
  figure: 'fig',
  figureGroup: 'fig',
  captionedTable: 'tbl',
  listing: 'lst',
  math: 'eq',
  admonition: 'thm',
  theorem: 'thm',
  listItem: 'it',
  span: 'it',
}

/** Prefixes that theorems and their kin may have besides `thm`, as Quarto and MyST have them; each is called by what it is. */
export const theoremPrefixes: readonly string[] = ['ex', 'exr', 'exm', 'lem', 'prp', 'prop', 'cor', 'cnj', 'def', 'rem']

/** How a book counts. */
interface Counting {
  readonly language: Words
  /** The lowest level of headings that carries numbers; the chapter's own title is level 1. */
  readonly depth: number
  readonly counter: TheoremCounter
  readonly boxes: Readonly<Record<string, BoxConfig>>
}

/**
 * Numbers what a chapter holds and gives everything that can be linked its id.
 *
 * @param number the chapter's number; undefined for chapters without one, whose figures count 1, 2, 3
 */
export function numberChapter(
  draft: Draft,
  title: Heading,
  number: string | undefined,
  table: TargetTable,
  { language, depth, counter, boxes }: Counting,
): void {
  const boxCounts = createBoxCounts(boxes)
  const theorems = createTheoremCounts(counter)
  const slugger = new GitHubSlugger()
  const counts: Record<Kind, number> = { sec: 0, fig: 0, tbl: 0, eq: 0, lst: 0, thm: 0, it: 0 }
  const sections: Sections = { counts: [], depth }
  const chapter = draft.item.id
  let unnamed = 0
  const heading = titleTarget(draft, title, number)
  let section = heading
  const prefixed = (count: string | number) => (number === undefined ? String(count) : `${number}.${count}`)

  letterParts(draft.tree)
  visitParents(draft.tree, (node, ancestors) => {
    const kind = kindOfNode[node.type]
    if (kind === undefined) return
    if (node.data?.part !== undefined) return addPart(node, ancestors, draft, table, section)
    const label = labelOf(node)
    let given: string | undefined
    let words: readonly PhrasingContent[] | undefined
    let box: ReturnType<typeof boxCounts>
    if (node.type === 'heading') {
      words = node.children
      // A heading in a box or a quotation divides nothing: the contents do not list it either.
      if (ancestors.length === 1) given = sectionNumber(node, sections, number)
    } else if (node.type === 'theorem') {
      const count = theorems(node)
      given = count === undefined ? undefined : prefixed(count)
      words = titleOfBox(node, language)
    } else if (label !== undefined) {
      box = boxCounts(node)
      words = node.type === 'span' ? node.children : titleOfBox(node, language)
      const tag = node.type === 'math' ? node.tag?.text : undefined
      if (node.type === 'listItem') given = itemNumber(node, ancestors)
      else if (kind !== 'thm' && kind !== 'it') given = tag ?? prefixed(++counts[kind])
      else if (box !== undefined) given = prefixed(box.count)
    }
    if (node.type === 'math') {
      for (const row of numberRows(node, given, () => prefixed(++counts.eq), idOfLabel)) {
        const { id, position: place } = row
        table.add(
          { label: row.label, kind, id, chapter, number: row.number, section, place },
          draft,
          { ...node, position: place },
          ancestors,
        )
      }
    }
    if (node.type === 'theorem') node.data = { ...node.data, number: given }
    const answerable = node.type === 'theorem' && node.kind === 'exercise'
    if (label === undefined && node.type !== 'heading' && !answerable) return
    const id =
      label !== undefined
        ? idOfLabel(label)
        : // An answer wants to lead to its exercise. No heading's id has an underscore before its words.
          answerable
          ? (`${chapter}_exercise-${++unnamed}` as TargetId)
          : (`${chapter}-${slugger.slug(plainText(words ?? []))}` as TargetId)
    node.data = { ...node.data, id, number: given }
    // Lists have no handler of ours.
    if (node.type === 'listItem') node.data.hProperties = { id }
    const target: Target = {
      label,
      kind,
      name: node.type === 'theorem' && node.kind !== 'proof' ? node.kind : undefined,
      called: box?.called,
      id,
      chapter,
      number: given,
      title: words,
      section,
      place: node.position,
    }
    if (node.type === 'heading' && ancestors.length === 1) section = target
    table.add(target, draft, node, ancestors)
    for (const line of lineTargets(target, node)) table.add(line, draft, node, ancestors)
  })
  table.add(heading, draft, title)
}

/** A whole document is called by its role. */
function titleTarget({ item }: Draft, title: Heading, number: string | undefined): Target {
  const label = labelOf(title)
  const id = label === undefined ? (item.id as string as TargetId) : idOfLabel(label)
  // A page of answers that has a number is an appendix.
  const role = item.role === 'answers' ? 'appendix' : item.role
  const name = role === 'part' || role === 'appendix' ? role : 'chapter'
  title.data = { ...title.data, id, number }
  return { label, kind: 'sec', name, id, chapter: item.id, number, title: title.children, place: title.position }
}

/** What the author calls a node. */
function labelOf(node: Nodes): Label | undefined {
  const { id } = (node.type === 'math' || node.type === 'span' ? node.attributes : node.data?.attributes) ?? {}
  return id as Label | undefined
}

/** A part of a figure carries the figure's number and its letter; `@fig:x:a` leads to it whatever label it has. */
function addPart(node: Nodes, ancestors: readonly Parents[], draft: Draft, table: TargetTable, section: Target): void {
  const { part, attributes } = node.data ?? {}
  const whole = wholeOf(ancestors)?.data
  const implicit = whole?.attributes?.id === undefined ? undefined : `${whole.attributes.id}:${part}`
  const label = (attributes?.id ?? implicit) as Label | undefined
  if (label === undefined || part === undefined) return
  const id = idOfLabel(label)
  const number = whole?.number === undefined ? undefined : `${whole.number}${part}`
  if (number === undefined) draft.file.messages.push(partWithoutWhole(label, fileOf(draft.file, node, ancestors), node))
  node.data = { ...node.data, id, number }
  const target: Target = { label, kind: 'fig', id, chapter: draft.item.id, number, section, place: node.position }
  table.add(target, draft, node, ancestors)
  if (implicit !== undefined && !table.targets.has(implicit)) table.targets.set(implicit, target)
}

function partWithoutWhole(label: string, file: string, { position }: Nodes): Message {
  return message({
    severity: 'error',
    ruleId: 'figure-part',
    reason: `Unexpected label \`${label}\` in a figure that has none`,
    note: 'A part is numbered with its figure: write `::: figure {#fig:name}`.',
    file,
    place: position,
  })
}

/** A box is called by its title, or by what it is. */
function titleOfBox(node: Nodes, words: Words): PhrasingContent[] | undefined {
  if (node.type !== 'admonition' && node.type !== 'theorem') return undefined
  const [first] = node.children
  if (first?.type === 'caption') return first.children
  const word = node.type === 'theorem' ? words.kinds[node.kind][0] : words.admonitions[node.kind]
  return [{ type: 'text', value: word ?? node.kind }]
}

/** How far the sections of a chapter have been counted. */
interface Sections {
  readonly counts: number[]
  /** The lowest level that carries numbers. */
  readonly depth: number
  /** The level of the section without a number that is open: what stands in it has none either. */
  unnumbered?: number | undefined
}

/** Sections below a numbered chapter carry numbers, down to a level. */
function sectionNumber({ depth, data }: Heading, sections: Sections, chapter: string | undefined): string | undefined {
  const { counts, unnumbered } = sections
  if (unnumbered !== undefined && depth > unnumbered) return undefined
  sections.unnumbered = data?.attributes?.classes.includes('unnumbered') === true ? depth : undefined
  if (chapter === undefined || depth < 2 || depth > sections.depth || sections.unnumbered !== undefined)
    return undefined
  const level = depth - 2
  counts[level] = (counts[level] ?? 0) + 1
  counts.length = level + 1
  return [chapter, ...Array.from(counts, (count: number | undefined) => count ?? 0)].join('.')
}
