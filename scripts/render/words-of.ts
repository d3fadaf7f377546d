import type { Nodes } from 'mdast'
import type { Place } from '../base/message.ts'
import { pointAfter } from '../base/point-after.ts'
import type { Chapter, Draft } from '../book/book.ts'
import { sourceOf } from '../book/source-of.ts'
import type { Use } from '../book/theme.ts'
import { monospaced } from '../fonts/characters.ts'
import type { Letter } from '../fonts/letters.ts'

/** A piece of a chapter's text, and where its letters stand. */
export interface Words {
  /** The face that it is set in. */
  readonly use: Use
  readonly text: string
  readonly file: string
  readonly placeOf: (letter: Letter) => Place | undefined
}

/** All that a chapter sets, by its nodes: text, code, formulas, the letters of its diagrams. */
export function wordsOf({ title, subtitle = [], tree, file }: Chapter, draft: Draft | undefined): Words[] {
  const found: Words[] = []
  const sources: Sources = { file, included: draft?.included ?? new Map() }
  for (const node of [...title, ...subtitle, tree]) collect(node, 'text', file.path, sources, found)
  return found
}

/** The chapter's file, and those that it includes. */
type Sources = Pick<Draft, 'file' | 'included'>

function collect(node: Nodes, use: Use, from: string, draft: Sources, found: Words[]): void {
  const file = node.data?.from ?? from
  const add = (as: Use, text: string): void => {
    found.push({ use: as, text, file, placeOf: (letter) => placeIn(node, file, draft, letter) })
  }
  if (node.type === 'text') add(use, node.value)
  else if (node.type === 'inlineCode' || node.type === 'listing') add('mono', node.value)
  else if (node.type === 'inlineMath' || node.type === 'math') add('math', node.value)
  else if (node.type === 'figure' && node.diagram !== undefined) add('sans', node.diagram.source)
  if (!('children' in node)) return
  const inner = node.type === 'htmlPhrase' && monospaced.has(node.tagName) ? 'mono' : use
  for (const child of node.children) collect(child, inner, file, draft, found)
}

/** The letter in the source of its node; the node's start where the source writes it otherwise (a reference, a macro). */
function placeIn(node: Nodes, file: string, draft: Sources, letter: Letter): Place | undefined {
  const start = node.position?.start
  const from = file === draft.file.path ? node : { ...node, data: { ...node.data, from: file } }
  const source = sourceOf(from, draft.file, draft.included)
  const at = source.indexOf(letter.text)
  if (start === undefined || at < 0) return start
  return pointAfter(source.slice(0, at), start)
}
