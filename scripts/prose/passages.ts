import type { Nodes, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { Place } from '../base/message.ts'
import type { Book, Chapter } from '../book/book.ts'
import { mask } from './mask.ts'
import { something, type Passage } from './passage.ts'
import { placeInSource } from './place-in-source.ts'
import { roleOf } from './prose-role.ts'

/** A stretch of a passage, and the node whose text it is. */
interface Run {
  readonly text: string
  readonly node?: Text | undefined
}

/** What is read by itself. */
interface Apart {
  readonly nodes: readonly Nodes[]
  readonly language: string
}

/**
 * All prose of the chapters that somebody wrote, in order.
 *
 * @param included files that the chapters include, by the path that their nodes carry
 */
export function passagesOf({ chapters, config }: Book, included: ReadonlyMap<string, VFile>): Passage[] {
  return chapters
    .filter(({ item }) => item.file !== undefined)
    .flatMap((chapter) => passagesIn(chapter, config.language, included))
}

function passagesIn(chapter: Chapter, own: string, included: ReadonlyMap<string, VFile>): Passage[] {
  const found: Passage[] = []
  read(chapter.title, own)
  read(chapter.subtitle ?? [], own)
  for (const text of [chapter.shortTitle, chapter.description])
    if (text !== undefined) add([{ text }], own, chapter.tree)
  read(chapter.tree.children, own)
  return found

  /** Reads siblings: what they say in a line as one passage, what is apart as passages of its own. */
  function read(siblings: readonly Nodes[], language: string): void {
    const runs: Run[] = []
    const apart: Apart[] = []
    for (const node of siblings) collect(node, language, runs, apart)
    add(
      runs,
      language,
      siblings.find(({ position }) => position !== undefined),
    )
    for (const other of apart) read(other.nodes, other.language)
  }

  function collect(node: Nodes, language: string, runs: Run[], apart: Apart[]): void {
    const described = descriptionOf(node)
    if (described !== undefined) add([{ text: described }], language, node)
    const { stands, speaks = language } = roleOf(node)
    // What Octavo words has no place.
    if (node.type === 'text') runs.push(node.position === undefined ? { text: something } : { text: node.value, node })
    else if (node.type === 'break') runs.push({ text: '\n' })
    else if (stands === 'word') runs.push({ text: something })
    else if (!('children' in node)) return
    else if (stands === 'inline' && speaks === language && node.data?.when === undefined)
      for (const child of node.children) collect(child, language, runs, apart)
    else {
      // What only some outputs say may stand beside what others say in its place.
      if (stands === 'inline') runs.push({ text: something })
      apart.push({ nodes: node.children, language: speaks })
    }
  }

  function add(runs: readonly Run[], language: string, at: Nodes | undefined): void {
    const text = mask(runs.map((run) => run.text).join(''))
    if (!/\p{L}/u.test(text)) return
    found.push({
      text,
      language,
      file: at?.data?.from ?? chapter.file.path,
      placeOf: (start, end) => placeIn(runs, at, start, end),
    })
  }

  /** A text that is no node's own, as alternative text is, stands somewhere in the node that has it. */
  function placeIn(runs: readonly Run[], at: Nodes | undefined, start: number, end: number): Place | undefined {
    let from = 0
    for (const { text, node = at } of runs) {
      if (start < from + text.length) {
        if (node === undefined) return undefined
        const source = node.data?.from === undefined ? chapter.file : included.get(node.data.from)
        return placeInSource(node, text, start - from, Math.min(end - from, text.length), source)
      }
      from += text.length
    }
    return at?.position?.start
  }
}

/** What is said in place of a picture or a formula to those who do not see it. */
function descriptionOf(node: Nodes): string | undefined {
  if (node.type === 'image' || node.type === 'figure') return node.alt ?? undefined
  if (node.type === 'math') return node.attributes.values['alt']
  return node.type === 'inlineMath' ? node.data?.attributes?.values['alt'] : undefined
}
