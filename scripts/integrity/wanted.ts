import type { Nodes } from 'mdast'
import type { Chapter } from '../book/book.ts'
import type { InlineMath, Listing, MathBlock } from '../book/nodes.ts'
import { codeLine, squeezed, wordsIn, type Token } from './token.ts'

/** What an author wrote in one stretch that keeps its order: a chapter's text, or one of its notes. */
export interface Stretch {
  /** Words of running text, captions, tables and code. */
  readonly words: readonly Token[]
  /** Code line by line, without white space. */
  readonly lines: readonly Token[]
  /** The text of each formula, without white space. */
  readonly formulas: readonly Token[]
}

/** Everything that a document of the book must say. Its notes stand elsewhere in every output, each as a whole. */
export interface Wanted {
  readonly chapter: Chapter
  readonly body: Stretch
  readonly notes: readonly Stretch[]
}

/** What a formula says as text; undefined for TeX that was refused. */
export type FormulaText = (tex: string, display: boolean) => string | undefined

interface Collected {
  readonly words: Token[]
  readonly lines: Token[]
  readonly formulas: Token[]
}

/** What prints nothing where it stands. A picture's words are for those who do not see it. */
const silent: ReadonlySet<string> = new Set(['html', 'image'])

/** Reads off the resolved tree of a chapter what every output must hold of it. */
export function wantedOf(chapter: Chapter, formulaText: FormulaText): Wanted {
  const body: Collected = { words: [], lines: [], formulas: [] }
  const notes: Collected[] = []
  // The title of a generated page is Octavo's own, and some print none.
  if (chapter.item.file !== undefined) collect(chapter.title, body)
  collect(chapter.tree.children, body)
  return { chapter, body, notes }

  function collect(nodes: readonly Nodes[], into: Collected): void {
    for (const node of nodes) add(node, into)
  }

  function add(node: Nodes, into: Collected): void {
    if (silent.has(node.type)) return
    if (node.type === 'footnoteDefinition') {
      const note: Collected = { words: [], lines: [], formulas: [] }
      collect(node.children, note)
      notes.push(note)
    } else if (node.type === 'text' || node.type === 'inlineCode') addWords(node.value, node, into)
    else if (node.type === 'math' || node.type === 'inlineMath') addFormula(node, into)
    else if (node.type === 'listing') addListing(node, into)
    else if ('children' in node) collect(node.children, into)
  }

  function addWords(text: string, node: Nodes, into: Collected, line?: number): void {
    const { file, place } = originOf(node, line)
    into.words.push(...wordsIn(text).map((word) => ({ text: word, file, place })))
  }

  function addFormula(node: MathBlock | InlineMath, into: Collected): void {
    const text = formulaText(node.value, node.type === 'math')
    if (text !== undefined) into.formulas.push({ text: squeezed(text), ...originOf(node) })
  }

  function addListing(node: Listing, into: Collected): void {
    collect(node.children, into)
    for (const [at, line] of node.value.split(/\r\n|\r|\n/).entries()) {
      addWords(line, node, into, at)
      const text = codeLine(line)
      if (text !== '') into.lines.push({ text, ...originOf(node, at) })
    }
  }

  /** Where a node was written; of a listing, the line that is so many below its fence. */
  function originOf(node: Nodes, line?: number): Pick<Token, 'file' | 'place'> {
    const start = node.position?.start
    const place =
      start === undefined || line === undefined ? start : { line: start.line + line + 1, column: start.column }
    return { file: node.data?.from ?? chapter.file.path, place }
  }
}
