import type { FootnoteDefinition, Heading, Nodes, Parents, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Chapter, Target } from '../book/book.ts'
import type { Answer, Theorem } from '../book/nodes.ts'
import { fileOf } from './file-of.ts'
import { repeatedTitle } from './repeated-title.ts'

/** An answer, taken out of its chapter, and the chapter of the exercise. */
interface Taken {
  readonly answer: Answer
  readonly chapter: string
  readonly exercise: string
}

/**
 * Ties answers to their exercises. When the book has an answers' page they move there, by chapters, with links both ways;
 * those of the class `withheld` are left out of every output. An answer to nothing is an error.
 */
export function gatherAnswers(chapters: readonly Chapter[], targets: ReadonlyMap<string, Target>): void {
  const page = chapters.find(({ item }) => item.role === 'answers')
  const exercises = exercisesOf(chapters)
  const taken: Taken[] = []
  for (const chapter of chapters) {
    visitParents(chapter.tree, 'answer', (node, ancestors) => {
      const target = exerciseOf(node, ancestors, chapter, targets, exercises)
      const parent = ancestors.at(-1)
      if (target === undefined || parent === undefined) return undefined
      if (page === undefined && !node.attributes.classes.includes('withheld')) return undefined
      const at = (parent.children as Nodes[]).indexOf(node)
      parent.children.splice(at, 1)
      if (page !== undefined && !node.attributes.classes.includes('withheld')) {
        take(node, target, taken.filter(({ exercise }) => exercise === target.id).length, exercises, chapter, page)
        taken.push({ answer: node, chapter: target.chapter, exercise: target.id })
      }
      return [SKIP, at]
    })
  }
  const order = [...exercises.keys()]
  taken.sort((left, right) => order.indexOf(left.exercise) - order.indexOf(right.exercise))
  if (page !== undefined) page.tree.children.push(...sectionsOf(page, chapters, taken))
}

function exercisesOf(chapters: readonly Chapter[]): ReadonlyMap<string, Theorem> {
  const found = new Map<string, Theorem>()
  for (const { tree } of chapters) {
    visit(tree, 'theorem', (node) => {
      if (node.kind === 'exercise' && node.data?.id !== undefined) found.set(node.data.id, node)
    })
  }
  return found
}

function exerciseOf(
  node: Answer,
  ancestors: readonly Parents[],
  { file }: Chapter,
  targets: ReadonlyMap<string, Target>,
  exercises: ReadonlyMap<string, Theorem>,
): Target | undefined {
  const { for: label } = node.attributes.values
  const around = ancestors.findLast((ancestor) => ancestor.type === 'theorem' && ancestor.kind === 'exercise')
  const found =
    label === undefined
      ? [...targets.values()].find(({ id }) => id === around?.data?.id)
      : targets.get(label.replace(/^#/, ''))
  if (found !== undefined && exercises.has(found.id)) return found
  const names = [...targets].flatMap(([name, { id }]) => (exercises.has(id) ? [name] : []))
  file.messages.push(
    message({
      severity: 'error',
      ruleId: 'answer-stray',
      reason:
        label === undefined
          ? 'Unexpected answer outside of an exercise, expected `for` with the label of one'
          : `Unexpected answer for \`${label}\`, expected the label of an exercise`,
      note:
        label === undefined
          ? 'Write it into the exercise, or write `::: answer {for="ex:name"}`.'
          : didYouMean(label, names),
      file: fileOf(file, node, ancestors),
      place: node.position?.start,
    }),
  )
  return undefined
}

/** Several answers to one exercise have ids of their own; the exercise leads to the first. `before` counts those taken. */
function take(
  node: Answer,
  { id, number }: Target,
  before: number,
  exercises: ReadonlyMap<string, Theorem>,
  from: Chapter,
  page: Chapter,
): void {
  const exercise = exercises.get(id)
  node.exercise = { id, number }
  node.data = { ...node.data, id: before === 0 ? `answer-${id}` : `answer-${id}-${before + 1}` }
  if (exercise !== undefined) exercise.answer ??= node.data.id
  if (from !== page) bringAlong(node, from, page.tree)
}

/** Notes are a chapter's own: those that the answer calls come with it, under names that nobody else has. */
function bringAlong(node: Answer, { id, tree, file }: Chapter, to: Root): void {
  const rename = (name: string): string => `${id} ${name}`
  visit(node, (inner) => {
    inner.data = { ...inner.data, from: inner.data?.from ?? file.path }
    if (inner.type !== 'footnoteReference') return
    let definition: FootnoteDefinition | undefined
    visit(tree, 'footnoteDefinition', (found) => {
      if (found.identifier === inner.identifier) definition ??= found
    })
    if (definition === undefined) return
    inner.identifier = rename(inner.identifier)
    const copy = { ...structuredClone(definition), identifier: inner.identifier }
    to.children.push(copy)
  })
}

function sectionsOf(page: Chapter, chapters: readonly Chapter[], taken: readonly Taken[]): RootContent[] {
  return chapters.flatMap(({ id, number, title }): RootContent[] => {
    const own = taken.filter(({ chapter }) => chapter === id).map(({ answer }) => answer)
    if (own.length === 0) return []
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      children: repeatedTitle(title),
      data: { id: `${page.id}_${id}`, number },
    }
    return [heading, ...own]
  })
}
