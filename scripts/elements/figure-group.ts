import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { captionOf } from '../book/caption.ts'
import { descriptionId, descriptionLink } from '../book/description.ts'
import { attributesOfDirective } from '../book/attributes-of-directive.ts'
import { directiveLabel } from '../book/directive-label.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import { figureLabel } from '../book/figure-label.ts'
import type { Attributes, Caption, FigureGroup } from '../book/nodes.ts'
import { columnsOf } from '../book/picture-layout.ts'

type Block = BlockContent | DefinitionContent

/**
 * `::: figure "Caption." {#fig:x layout="2"}`: pictures, a table, code, anything as one figure; `::: {#fig:x}` as pandoc and
 * Quarto write it. Without a caption on the first line the last paragraph is the caption. Stands before `figure` on the
 * shelf: pictures that share a paragraph in a group are figures of their own.
 */
export const figureGroup: Element = {
  name: 'figure-group',
  containers: ['figure'],
  shape: (tree: Root, file, tools) => {
    visit(tree, 'containerDirective', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isFigure(node)) return
      const group = toGroup(node, tools)
      parent.children[index] = group
      if (group.children.some(({ type }) => type !== 'caption')) return
      const at = { file: node.data?.from ?? file.path, place: node.position?.start }
      const reason = 'Unexpected figure without content, expected pictures, a table or code in it'
      file.messages.push(message({ severity: 'error', ruleId: 'figure-empty', reason, ...at }))
    })
  },
  handlers: {
    figureGroup: (node: FigureGroup, context) => {
      const [first, ...rest] = node.children
      const words = first?.type === 'caption' ? context.all(first) : []
      const blocks = first?.type === 'caption' ? rest : node.children
      const caption = captionOf(figureLabel(node, context), words, descriptionLink(node, context))
      const columns = columnsOf(node.attributes)
      const shown = context.inline(blocks).filter((made) => made.type !== 'text' || made.value.trim() !== '')
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: {
          id: node.data?.id,
          className: ['figure', 'group', ...node.attributes.classes],
          ariaDetails: descriptionId(node, context),
        },
        children: [
          ...(columns === undefined
            ? shown
            : [
                {
                  type: 'element' as const,
                  tagName: 'div',
                  properties: { className: ['parts', `columns-${columns}`] },
                  children: shown,
                },
              ]),
          ...(caption === undefined ? [] : [caption]),
        ],
      })
    },
  },
}

/** Nameless containers take their first class for a name: `::: {#fig:x .wide}`. */
const placing: ReadonlySet<string> = new Set(['', 'wide', 'full', 'rotate'])

function isFigure({ name, attributes }: ContainerDirective): boolean {
  return name === 'figure' || (placing.has(name) && attributes?.['id']?.startsWith('fig:') === true)
}

function toGroup(node: ContainerDirective, tools: ShapeTools): FigureGroup {
  const given = attributesOfDirective(node)
  const attributes: Attributes =
    node.name === 'figure' || node.name === '' ? given : { ...given, classes: [node.name, ...given.classes] }
  const blocks = [...node.children]
  const caption = takeCaption(node, blocks, attributes, tools)
  return {
    type: 'figureGroup',
    attributes,
    children: [
      ...(caption === undefined ? [] : [{ type: 'caption', children: caption } satisfies Caption]),
      ...blocks.flatMap(split),
    ],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

/** @param blocks what the container holds; the caption is taken out of it */
function takeCaption(
  node: ContainerDirective,
  blocks: Block[],
  { values }: Attributes,
  tools: ShapeTools,
): PhrasingContent[] | undefined {
  const label = directiveLabel(blocks)
  if (label !== undefined) {
    blocks.shift()
    return label.children
  }
  if (values['caption'] !== undefined) return tools.inline(values['caption'], node.position?.start, node)
  const at = blocks.findLastIndex((block) => !isDescription(block))
  const last = blocks[at]
  if (last?.type !== 'paragraph' || at === 0 || imagesOf(last) !== undefined) return undefined
  blocks.splice(at, 1)
  return last.children
}

function isDescription(block: Block): boolean {
  return (
    (block as RootContent).type === 'containerDirective' && (block as ContainerDirective).name === 'long-description'
  )
}

/** A paragraph of several pictures is as many paragraphs. */
function split(block: Block): Block[] {
  const images = block.type === 'paragraph' ? imagesOf(block) : undefined
  if (images === undefined || images.length < 2) return [block]
  return images.map((children): Paragraph => {
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
    return {
      type: 'paragraph',
      children,
      ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
      data: { from: block.data?.from },
    }
  })
}

/** Each picture with its attributes, or undefined when there is anything else. */
function imagesOf(paragraph: Paragraph): PhrasingContent[][] | undefined {
  const images: PhrasingContent[][] = []
  for (const child of paragraph.children) {
    const linked =
      child.type === 'link' && child.children.every(({ type }) => type === 'image' || type === 'attributes')
    if (child.type === 'image' || linked) images.push([child])
    else if (child.type === 'attributes' && images.length > 0) images.at(-1)?.push(child)
    else if (child.type !== 'break' && (child.type !== 'text' || child.value.trim() !== '')) return undefined
  }
  return images.length === 0 ? undefined : images
}
