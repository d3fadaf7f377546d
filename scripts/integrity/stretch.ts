import type { Nodes } from 'mdast'
import { noAttributes } from '../book/attributes.ts'
import type { CaptionedTable, InlineMath, Listing, MathBlock } from '../book/nodes.ts'
import { codeLine, squeezed, wordsIn, type Token } from './token.ts'

/** What an author wrote in one go, in its order: a chapter's text, or one of its notes. */
export interface Stretch {
  /** Words of running text, captions, tables and code. */
  readonly words: readonly Token[]
  /** Code line by line, without white space. */
  readonly lines: readonly Token[]
  /** The text of each formula, without white space. */
  readonly formulas: readonly Token[]
}

/**
 * What a formula says as text; undefined for TeX that was refused. By rows where each has its number beside it, which in a
 * PDF stands between them.
 */
export type FormulaText = (
  tex: string,
  display: boolean,
  byRows: boolean,
  /** What the author says in place of the formula. */
  alt?: string,
) => string | readonly string[] | undefined

interface Growing extends Stretch {
  /** Whether the last text ended within a word, which the next one may go on with: H~2~O is printed as one. */
  open: boolean
  readonly words: Token[]
  readonly lines: Token[]
  readonly formulas: Token[]
}

/**
 * What prints nothing where it stands, or what each output words in its own way. A picture's words are for those who do
 * not see it.
 */
const silent: ReadonlySet<string> = new Set(['html', 'image', 'pageReference'])

/** Letters and digits of scripts that part words by spaces, and are read one way only. */
const joins = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u

/** Marks of running text, which may stand within a word. */
const withinWords: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'span', 'link'])

/** What outputs set above or below, or at the end, each as a whole. */
const elsewhere: ReadonlySet<string> = new Set(['caption', 'longDescription'])

/** What pages set where there is room for it. */
const floating: ReadonlySet<string> = new Set(['figure', 'figureGroup', 'captionedTable'])

/** What is done with a wide table that lays its rows out below each other in some output. */
const stacked: ReadonlySet<string | undefined> = new Set(['stack', 'rotate', 'image'])

/**
 * Gathers what nodes of a chapter say. Apart from the body is what stands elsewhere in some or all outputs, each as a
 * whole: notes, captions, headings that a stacked table repeats.
 *
 * @param file that the nodes were written in, unless they say otherwise
 * @param floats whether figures and tables with captions stand apart too
 */
export function stretchesOf(
  nodes: readonly Nodes[],
  file: string,
  formulaText: FormulaText,
  floats = false,
): { body: Stretch; apart: readonly Stretch[] } {
  const notes = new Map<Stretch, string>()
  const others: Stretch[] = []
  const called = new Set<string>()
  const body = gathered(nodes)
  // A note that nothing calls is in no output: the rule note-unused has told of it.
  const heard = [...notes].filter(([, name]) => called.has(name)).map(([note]) => note)
  return { body, apart: [...heard, ...others] }

  function gathered(inside: readonly Nodes[]): Growing {
    const made: Growing = { open: false, words: [], lines: [], formulas: [] }
    for (const node of inside) add(node, made)
    return made
  }

  function add(node: Nodes, to: Growing): void {
    if (!withinWords.has(node.type)) to.open = false
    if (silent.has(node.type)) return
    if (node.type === 'footnoteDefinition') notes.set(gathered(node.children), node.identifier)
    else if (node.type === 'footnoteReference') called.add(node.identifier)
    else if ((elsewhere.has(node.type) || isReading(node)) && 'children' in node) others.push(gathered(node.children))
    else if (floats && floating.has(node.type)) addApart(node)
    else if (node.type === 'text' || node.type === 'inlineCode') addWords(node.value, node, to)
    // What stands for an acronym is book.yaml's; the text has the short form, where it is printed.
    else if (node.type === 'acronym') addWords(node.form === 'long' ? node.title : node.value, node, to)
    else if (node.type === 'math' || node.type === 'inlineMath') addFormula(node, to)
    else addInner(node, to)
  }

  function addApart(node: Nodes): void {
    const own: Growing = { open: false, words: [], lines: [], formulas: [] }
    addInner(node, own)
    others.push(own)
  }

  function addInner(node: Nodes, to: Growing): void {
    if (node.type === 'captionedTable' && stacked.has(node.attributes.values['wide'])) return addStacked(node, to)
    if ('children' in node) for (const child of node.children) add(child, to)
    if (node.type === 'listing') addCode(node, to)
  }

  function addWords(text: string, node: Nodes, to: Growing, line?: number): void {
    const origin = originOf(node, line)
    const [first, ...rest] = wordsIn(text)
    const begun = to.open && joins.test(text[0] ?? '') ? to.words.pop() : undefined
    if (first !== undefined)
      to.words.push(begun === undefined ? { text: first, ...origin } : { ...begun, text: begun.text + first })
    for (const word of rest) to.words.push({ text: word, ...origin })
    to.open = joins.test(text.at(-1) ?? '')
  }

  /** Where a line is short, the cells of the heading stand before the cells of each row. */
  function addStacked({ children: [caption, table] }: CaptionedTable, to: Growing): void {
    const [head, ...rows] = table.children
    add(caption, to)
    for (const cell of head?.children ?? []) others.push(gathered(cell.children))
    for (const row of rows) add(row, to)
  }

  function addFormula(node: MathBlock | InlineMath, to: Growing): void {
    const display = node.type === 'math'
    const { values } = (node.type === 'math' ? node.attributes : node.data?.attributes) ?? noAttributes
    const texts = formulaText(node.value, display, display && node.rows !== undefined, values['alt']) ?? []
    for (const text of [texts].flat()) to.formulas.push({ text: squeezed(text), ...originOf(node) })
  }

  function addCode(node: Listing, to: Growing): void {
    for (const [at, line] of node.value.split(/\r\n|\r|\n/).entries()) {
      to.open = false
      addWords(line, node, to, at)
      const text = codeLine(line)
      if (text !== '') to.lines.push({ text, ...originOf(node, at) })
    }
  }

  /** Where a node was written; of a listing, the line that is so many below its fence. */
  function originOf(node: Nodes, line?: number): Pick<Token, 'file' | 'place'> {
    const start = node.position?.start
    const below =
      start === undefined || line === undefined ? start : { line: start.line + line + 1, column: start.column }
    return { file: node.data?.from ?? file, place: below }
  }
}

/** `<rt>`: a page reads it before or after all characters that it stands over. */
function isReading(node: Nodes): boolean {
  return node.type === 'htmlBlock' && node.tagName === 'rt'
}
