import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { createParser } from '../scripts/parse/markdown.ts'

const parse = createParser()

/** The words of a text as they can be compared: without signs, which typography changes, and in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

export interface SourceWords {
  /** What a chapter says, in the order in which a reader meets it; its notes are apart, one by one. */
  readonly body: readonly string[]
  readonly notes: readonly (readonly string[])[]
}

/** Every word that an author wrote into a chapter and that a reader must find, read straight off the Markdown. */
export function sourceWords(folder: string, file: string): SourceWords {
  const tree = parse(new VFile(readFileSync(path.join(folder, file), 'utf8')))
  const body: string[] = []
  const notes: string[][] = []
  collect(inReadingOrder(tree.children), body)
  return { body, notes }

  function collect(nodes: readonly Nodes[], into: string[]): void {
    for (const node of nodes) add(node, into)
  }

  function add(node: Nodes, into: string[]): void {
    if (node.type === 'footnoteDefinition' || node.type === 'inlineNote') {
      const words: string[] = []
      collect(node.children, words)
      notes.push(words)
    } else if (node.type === 'leafDirective') {
      const included = sourceWords(folder, node.attributes?.['file'] ?? '')
      into.push(...included.body)
      notes.push(...included.notes.map((words) => [...words]))
    } else if (node.type === 'paragraph' && node.children[0]?.type === 'image') {
      // A figure: its words are a caption. In a line they stand for the picture, where no reader sees them.
      collect(node.children[0].data?.caption ?? [], into)
    } else if (node.type === 'code')
      into.push(
        ...wordsIn(/caption="([^"]*)"/.exec(node.meta ?? '')?.[1]?.replace(/\$.*?\$/g, '') ?? ''),
        ...wordsIn(codeOf(node.value, node.meta)),
      )
    else if (node.type === 'text' || node.type === 'inlineCode') into.push(...wordsIn(node.value))
    else if ('children' in node) collect(inReadingOrder(node.children), into)
  }

  function codeOf(value: string, meta: string | null | undefined): string {
    const included = /include="([^"]*)"/.exec(meta ?? '')?.[1]
    if (included === undefined) return value
    return /#region \w+\n([^]*?)\n.*#endregion/.exec(readFileSync(path.join(folder, included), 'utf8'))?.[1] ?? ''
  }
}

/** A table's caption is written below it and set above it. */
function inReadingOrder(nodes: readonly Nodes[]): Nodes[] {
  const made = [...nodes]
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1]
    if (node.type === 'table' && next !== undefined && toString(next).startsWith(': '))
      [made[at], made[at + 1]] = [next, node]
  }
  return made
}

/** The first word of a sequence that is not found in order, with the words before it; undefined when all are. */
export function firstLost(wanted: readonly string[], found: readonly string[]): string | undefined {
  let from = 0
  for (const [at, word] of wanted.entries()) {
    const index = found.indexOf(word, from)
    if (index === -1) return wanted.slice(Math.max(0, at - 5), at + 1).join(' ')
    from = index + 1
  }
  return undefined
}
