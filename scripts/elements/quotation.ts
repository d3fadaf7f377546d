import { h } from 'hastscript'
import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { attributionOf, takeAttribution, titleOfWork } from '../book/attribution.ts'
import { noAttributes } from '../book/attributes.ts'
import { detachAttributes } from '../book/detach-attributes.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import type { Attributes, Caption, Quotation } from '../book/nodes.ts'

/**
 * A quotation with its attribution: a last paragraph that begins with a dash, or `{by="…" source="…" cite="…"}` at its
 * end. Quotations without either stay plain ones. Boxes written as quotations are boxes already.
 */
export const quotation: Element = {
  name: 'quotation',
  shape: (tree, _, tools) => {
    visit(tree, 'blockquote', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined
      const made = toQuotation(node, tools)
      if (made === undefined) return undefined
      parent.children[index] = made
      return [SKIP, index]
    })
  },
  handlers: {
    quotation: (node: Quotation, context) => {
      const [attribution] = node.children.flatMap((child) => (child.type === 'caption' ? [child] : []))
      const words = context.inline(node.children.filter((child) => child !== attribution))
      const quoted = h('blockquote', { cite: node.attributes.values['cite'] }, words)
      if (attribution === undefined) return context.patch(node, quoted)
      const properties = { id: node.data?.id, className: ['quotation', ...node.attributes.classes] }
      const caption = h('figcaption', context.all(attribution))
      return context.patch(node, h('figure', properties, [quoted, caption]))
    },
  },
}

function toQuotation(node: Blockquote, tools: ShapeTools): Quotation | undefined {
  const blocks: RootContent[] = [...node.children]
  const attributes = attributesAtEnd(blocks)
  const caption = takeAttribution(blocks) ?? captionOf(attributes, node, tools)
  if (caption === undefined && attributes === undefined) return undefined
  return {
    type: 'quotation',
    attributes: attributes ?? noAttributes,
    children: caption === undefined ? blocks : [...blocks, caption],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

function attributesAtEnd(blocks: readonly RootContent[]): Attributes | undefined {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return undefined
  const braces = last.children.at(-1)
  const speaks =
    braces?.type === 'attributes' && ['by', 'source', 'cite'].some((key) => key in braces.attributes.values)
  return speaks ? detachAttributes(last.children) : undefined
}

/** `by`, then `source`, both in Markdown. An address alone is told to machines only. */
function captionOf(attributes: Attributes | undefined, node: Blockquote, { inline }: ShapeTools): Caption | undefined {
  const { by, source } = attributes?.values ?? {}
  if (by === undefined && source === undefined) return undefined
  const last = node.children.at(-1)
  const read = (words: string) => inline(words, last?.position?.start, node)
  const children: PhrasingContent[] = [
    { type: 'text', value: '— ' },
    ...(by === undefined ? [] : read(by)),
    ...(by === undefined || source === undefined ? [] : [{ type: 'text' as const, value: ', ' }]),
    ...(source === undefined ? [] : [titleOfWork(read(source))]),
  ]
  return attributionOf(children, last?.type === 'paragraph' ? last : undefined)
}
