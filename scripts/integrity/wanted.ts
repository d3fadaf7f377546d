import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Chapter } from '../book/book.ts'
import { stretchesOf, type FormulaText, type Stretch } from './stretch.ts'

/** Everything that a document of the book must say in one output. */
export interface Wanted {
  readonly chapter: Chapter
  /** Whether formulas are pictures: then what is said of them is looked for, not their text. */
  readonly drawn: boolean
  readonly body: Stretch
  /** Notes, captions and the like, on pages figures and tables too, each as a whole: they stand elsewhere in some outputs. */
  readonly apart: readonly Stretch[]
}

/**
 * Reads off the resolved tree of a chapter what an output must hold of it.
 *
 * @param formulaText what stands for a formula: its text, or what is said of it where it is drawn
 * @param output whether its formulas are drawn, and whether figures and tables float in it
 */
export function wantedOf(
  chapter: Chapter,
  formulaText: FormulaText,
  { drawn = false, floats = false }: { readonly drawn?: boolean; readonly floats?: boolean } = {},
): Wanted {
  // The title of a page that Octavo makes, or that nobody gave a title, is its own, and some print none.
  const title = chapter.item.file === undefined || chapter.untitled === true ? [] : chapter.title
  return {
    chapter,
    drawn,
    ...stretchesOf([...title, ...chapter.tree.children], chapter.file.path, formulaText, floats),
  }
}

/** What a chapter holds for other outputs only, piece by piece: none of it may be said. */
export function unwantedOf(chapter: Chapter, isHere: (node: Nodes) => boolean, formulaText: FormulaText): Stretch[] {
  const pieces: Stretch[] = []
  visit(chapter.tree, (node) => {
    if (isHere(node)) return undefined
    pieces.push(stretchesOf([node], chapter.file.path, formulaText).body)
    return SKIP
  })
  return pieces
}
