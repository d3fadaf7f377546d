import type { Heading, Nodes, Parents, PhrasingContent } from 'mdast'
import GitHubSlugger from 'github-slugger'
import { visitParents } from 'unist-util-visit-parents'
import { message, type Message } from '../base/message.ts'
import type { Draft, Target } from '../book/book.ts'
import type { Kind, Label, TargetId } from '../book/names.ts'
import type { Words } from '../book/words.ts'
import { numberRows } from './equation-rows.ts'
import { letterParts, wholeOf } from './figure-parts.ts'
import { fileOf } from './file-of.ts'
import { lineTargets } from './line-targets.ts'
import { createTheoremCounts, type TheoremCounter } from './theorem-counts.ts'
import { plainText } from './title.ts'

/** Label prefixes that name a kind; any other id before a colon is a bibliography key. */
export const kinds: readonly Kind[] = ['sec', 'fig', 'tbl', 'eq', 'lst', 'thm']

const kindOfNode: Readonly<Record<string, Kind>> = {
  heading: 'sec',
  figure: 'fig',
  figureGroup: 'fig',
  captionedTable: 'tbl',
  listing: 'lst',
  math: 'eq',
  admonition: 'thm',
  theorem: 'thm',
}

/** Prefixes that theorems and their kin may have besides `thm`, as Quarto and MyST have them; each is called by what it is. */
export const theoremPrefixes: readonly string[] = ['ex', 'exr', 'exm', 'lem', 'prp', 'prop', 'cor', 'cnj', 'def', 'rem']

/** Every label of the book, by what the author wrote. */
export interface TargetTable {
  readonly targets: Map<string, Target>
  /** Adds a target; a label given twice is an error that shows both places. */
  readonly add: (target: Target, draft: Draft, node: Nodes, ancestors?: readonly Parents[]) => void
}

export function createTargets(): TargetTable {
  const targets = new Map<string, Target>()
  const definedIn = new Map<string, Message>()
  return {
    targets,
    add: (target, draft, node, ancestors) => {
      const key = target.label ?? target.id
      const first = definedIn.get(target.id)
      const file = fileOf(draft.file, node, ancestors)
      if (first !== undefined) {
        draft.file.messages.push(
          message({
            severity: 'error',
            ruleId: 'label-duplicate',
            reason: `Unexpected second \`${key}\`, expected every label once`,
            note: 'Rename one of the two.',
            file,
            place: node.position,
            cause: first,
          }),
        )
        return
      }
      const here = {
        severity: 'info',
        ruleId: 'label-duplicate',
        reason: 'First given here',
        file,
        place: node.position,
      } as const
      definedIn.set(target.id, message(here))
      targets.set(key, target)
    },
  }
}

/** `fig:two generals` → `fig-two-generals`: valid as an XML id and unsurprising in a URL. */
function idOfLabel(label: string): TargetId {
  return label.replace(/[^A-Za-z0-9_.-]+/g, '-').replaceAll('.', '-') as TargetId
}

/** How a book counts. */
interface Counting {
  readonly words: Words
  /** The lowest level of headings that carries numbers; the chapter's own title is level 1. */
  readonly depth: number
  readonly counter: TheoremCounter
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
  { words, depth, counter }: Counting,
): void {
  const theorems = createTheoremCounts(counter)
  const slugger = new GitHubSlugger()
  const counts: Record<Kind, number> = { sec: 0, fig: 0, tbl: 0, eq: 0, lst: 0, thm: 0 }
  const sections: Sections = { counts: [], depth }
  const chapter = draft.item.id
  let unnamed = 0
  const prefixed = (count: string | number) => (number === undefined ? String(count) : `${number}.${count}`)

  letterParts(draft.tree)
  visitParents(draft.tree, (node, ancestors) => {
    const kind = kindOfNode[node.type]
    if (kind === undefined) return
    if (node.data?.part !== undefined) return addPart(node, ancestors, draft, table)
    const label = (node.type === 'math' ? node.attributes.id : node.data?.attributes?.id) as Label | undefined
    let given: string | undefined
    let heading: Heading | undefined
    if (node.type === 'heading') {
      heading = node
      // A heading in a box or a quotation divides nothing: the contents do not list it either.
      if (ancestors.length === 1) given = sectionNumber(node, sections, number)
    } else if (node.type === 'theorem') {
      const count = theorems(node)
      given = count === undefined ? undefined : prefixed(count)
    } else if (label !== undefined) {
      const tag = node.type === 'math' ? node.tag?.text : undefined
      given = kind === 'thm' ? undefined : (tag ?? prefixed(++counts[kind]))
    }
    if (node.type === 'math') {
      for (const row of numberRows(node, given, () => prefixed(++counts.eq), idOfLabel)) {
        const { id, position: place } = row
        table.add(
          { label: row.label, kind, id, chapter, number: row.number, place },
          draft,
          { ...node, position: place },
          ancestors,
        )
      }
    }
    if (node.type === 'theorem') node.data = { ...node.data, number: given }
    const answerable = node.type === 'theorem' && node.kind === 'exercise'
    if (label === undefined && heading === undefined && !answerable) return
    const id =
      label !== undefined
        ? idOfLabel(label)
        : // An answer wants to lead to its exercise. No heading's id has an underscore before its words.
          answerable
          ? (`${chapter}_exercise-${++unnamed}` as TargetId)
          : (`${chapter}-${slugger.slug(plainText(heading?.children ?? []))}` as TargetId)
    node.data = { ...node.data, id, number: given }
    const target: Target = {
      label,
      kind,
      theorem: node.type === 'theorem' && node.kind !== 'proof' ? node.kind : undefined,
      id,
      chapter,
      number: given,
      title: heading?.children ?? titleOfBox(node, words),
      place: node.position,
    }
    table.add(target, draft, node, ancestors)
    for (const line of lineTargets(target, node)) table.add(line, draft, node, ancestors)
  })

  const label = title.data?.attributes?.id as Label | undefined
  const id = label === undefined ? (chapter as string as TargetId) : idOfLabel(label)
  title.data = { ...title.data, id, number }
  table.add({ label, kind: 'sec', id, chapter, number, title: title.children, place: title.position }, draft, title)
}

/** A part of a figure carries the figure's number and its letter; `@fig:x:a` leads to it whatever label it has. */
function addPart(node: Nodes, ancestors: readonly Parents[], draft: Draft, table: TargetTable): void {
  const { part, attributes } = node.data ?? {}
  const whole = wholeOf(ancestors)?.data
  const implicit = whole?.attributes?.id === undefined ? undefined : `${whole.attributes.id}:${part}`
  const label = (attributes?.id ?? implicit) as Label | undefined
  if (label === undefined || part === undefined) return
  const id = idOfLabel(label)
  const number = whole?.number === undefined ? undefined : `${whole.number}${part}`
  if (number === undefined) draft.file.messages.push(partWithoutWhole(label, fileOf(draft.file, node, ancestors), node))
  node.data = { ...node.data, id, number }
  const target: Target = { label, kind: 'fig', id, chapter: draft.item.id, number, place: node.position }
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
