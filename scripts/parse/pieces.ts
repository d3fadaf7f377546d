import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { SourceLine } from '../book/nodes.ts'
import { resolveDefinitions, type Definitions } from './resolve-definitions.ts'
import { movePositions, shiftPositions } from './shift-positions.ts'

type Parser = (file: VFile) => Root

/** A line of Markdown that stood somewhere in a source, with the place of its first character there. */
export interface PieceLine {
  readonly text: string
  readonly start: SourceLine
}

/** What the file around a piece defines: a call or a reference is none for Markdown where nothing defines it. */
export interface Defined {
  /** Names of notes. */
  readonly notes: readonly string[]
  readonly links: Definitions
}

/**
 * Parses inline Markdown on its own (captions, titles, cells of data).
 *
 * @param at where the text stands in its source, so that messages about it find it
 */
export function parseInline(
  parser: Parser,
  markdown: string,
  at: Point | undefined,
  defined: Defined,
): PhrasingContent[] {
  const tree = parseDefined(parser, markdown, defined)
  if (at !== undefined) shiftPositions(tree, at)
  const [first, ...rest] = tree.children
  // A caption that looks like a heading or a list is meant as words.
  if (first === undefined) return []
  if (first.type === 'paragraph' && rest.length === 0) return first.children
  return [{ type: 'text', value: markdown }]
}

/** Parses a few lines of Markdown that stand beside other text (a cell of a drawn table); places are the source's. */
export function parseLines(parser: Parser, lines: readonly PieceLine[], defined: Defined): RootContent[] {
  const tree = parseDefined(parser, lines.map(({ text }) => text).join('\n'), defined)
  movePositions(tree, ({ line, column }) => {
    const start = lines[Math.min(line, lines.length) - 1]?.start ?? { line: 1, column: 1, offset: 0 }
    return { line: start.line, column: start.column + column - 1, offset: start.offset + column - 1 }
  })
  return tree.children
}

/** Definitions with nothing in them stand behind the text while it is parsed: places before them do not change. */
function parseDefined(parser: Parser, markdown: string, { notes, links }: Defined): Root {
  const text = markdown.toLowerCase()
  const called = notes.filter((name) => text.includes(`[^${name.toLowerCase()}]`))
  const meant = [...links].filter(([, { label, identifier }]) =>
    text.includes(`[${(label ?? identifier).toLowerCase()}]`),
  )
  const behind = [
    ...called.map((name) => `[^${name}]: .`),
    ...meant.map(([, { label, identifier }]) => `[${label ?? identifier}]: .`),
  ]
  const tree = parser(new VFile([markdown, ...behind].join('\n\n')))
  if (behind.length === 0) return tree
  const children = tree.children.filter(
    (child) =>
      child.type !== 'footnoteDefinition' &&
      !(child.type === 'definition' && meant.some(([id]) => id === child.identifier)),
  )
  const whole: Root = { ...tree, children }
  resolveDefinitions(whole, new Map(meant))
  return whole
}

/** Names of the notes that a file defines, as they are written. */
export function notesOf(tree: Nodes, from: string | undefined): string[] {
  const names = new Set<string>()
  visit(tree, 'footnoteDefinition', ({ data, identifier, label }) => {
    if (data?.from === from) names.add(label ?? identifier)
  })
  return [...names]
}
