import type { Paragraph, PhrasingContent } from 'mdast'
import { noAttributes } from '../../book/attributes.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { Stanza, Verse, VerseLine } from '../../book/nodes.ts'
import { splitLines } from './split-lines.ts'

/**
 * The verse of a line block as pandoc has it: each line begins with a bar and a space, a bar alone is an empty line.
 *
 * @returns undefined for any other paragraph, also for one that looks like a table which lacks its line of dashes
 */
export function verseFromLines(node: Paragraph, { sourceOf }: ShapeTools): Verse | undefined {
  const [first] = node.children
  if (first?.type !== 'text' || !/^\|\s/.test(first.value)) return undefined
  const written = sourceOf(node)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s>]*/, '').trimEnd())
  if (written.length < 2 || !written.every((line) => /^\|(?:\s|$)/.test(line))) return undefined
  if (written.every((line) => line.length > 1 && line.endsWith('|'))) return undefined
  const lines = splitLines(node.children)
  if (lines.length !== written.length) return undefined
  return {
    type: 'verse',
    attributes: noAttributes,
    children: stanzas(lines.map(lineOf)),
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from },
  }
}

function lineOf(children: readonly PhrasingContent[]): VerseLine {
  const [first, ...rest] = children
  if (first?.type !== 'text') return { type: 'verseLine', indent: 0, children: [...children] }
  const [, spaces = '', words = ''] = /^\|\s?(\s*)([^]*)$/.exec(first.value) ?? ['', '', first.value]
  return {
    type: 'verseLine',
    indent: spaces.length,
    children: words === '' ? rest : [{ ...first, value: words }, ...rest],
  }
}

/** Empty lines part them. */
function stanzas(lines: readonly VerseLine[]): Stanza[] {
  const made: VerseLine[][] = [[]]
  for (const line of lines) {
    if (line.children.length === 0) made.push([])
    else made.at(-1)?.push(line)
  }
  return made.filter((children) => children.length > 0).map((children) => ({ type: 'stanza', children }))
}
