import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { takeAttribution } from '../../book/attribution.ts'
import { attributesOfDirective } from '../../book/attributes-of-directive.ts'
import { directiveLabel } from '../../book/directive-label.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { Stanza, Verse } from '../../book/nodes.ts'
import { splitLines } from './split-lines.ts'

/** The verse of a container: paragraphs are stanzas; what is no paragraph stays what it is, and stands between them. */
export function verseFromDirective(node: ContainerDirective, tools: ShapeTools): Verse {
  const blocks: RootContent[] = [...node.children]
  const label = directiveLabel(blocks)
  if (label !== undefined) blocks.shift()
  const attribution = takeAttribution(blocks)
  const column = node.position?.start.column ?? 1
  const stanzas = blocks.map((block) => (block.type === 'paragraph' ? stanzaOf(block, column, tools) : block))
  const attributes = attributesOfDirective(node)
  return {
    type: 'verse',
    attributes,
    children: [
      ...(label === undefined ? [] : [{ type: 'caption' as const, children: label.children }]),
      ...(stanzas as Stanza[]), // Verse is read as stanzas; other blocks are rendered all the same.
      ...(attribution === undefined ? [] : [attribution]),
    ],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

/** @param column where the container begins: indents are counted from there */
function stanzaOf(node: Paragraph, column: number, { sourceOf }: ShapeTools): Stanza {
  const written = sourceOf(node).split(/\r\n|\r|\n/)
  const indents = written.map((line, at) => {
    const before = at === 0 ? (node.position?.start.column ?? column) - 1 : (/^[\s>]*/.exec(line)?.[0].length ?? 0)
    return Math.max(0, before - (column - 1))
  })
  return {
    type: 'stanza',
    children: splitLines(node.children).map((children, at) => ({
      type: 'verseLine',
      indent: indents[at] ?? 0,
      children,
    })),
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from },
  }
}
