import type { Image, Paragraph } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAddress } from '../base/decode-address.ts'
import { noAttributes } from '../book/attributes.ts'
import { captionOf } from '../book/caption.ts'
import type { Element, RenderContext } from '../book/element.ts'
import type { Figure } from '../book/nodes.ts'
import { labelOf } from '../book/label.ts'
import { imageElement } from './image.ts'

/** `![Caption.](figures/x.svg){#fig:x alt="…"}`, alone in its paragraph. */
export const figure: Element = {
  name: 'figure',
  shape: (tree) => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const image = loneImage(node)
      if (image === undefined || parent === undefined || index === undefined) return
      parent.children[index] = toFigure(node, image)
    })
  },
  handlers: {
    figure: (node: Figure, context) => {
      const caption = captionOf(numberedLabel(node, context), context.all(node))
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: { id: node.data?.id, className: ['figure', ...node.attributes.classes] },
        children: [imageElement(node.src, node.alt, context), ...(caption === undefined ? [] : [caption])],
      })
    },
  },
}

function numberedLabel(node: Figure, { book }: RenderContext): string | undefined {
  const number = node.data?.number
  return number === undefined ? undefined : labelOf(book.config, 'fig', number)
}

function loneImage(node: Paragraph): Image | undefined {
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [image, attributes, ...rest] = children
  if (image?.type !== 'image' || rest.length > 0) return undefined
  return attributes === undefined || attributes.type === 'attributes' ? image : undefined
}

function toFigure(node: Paragraph, image: Image): Figure {
  const last = node.children.find((child) => child.type === 'attributes')
  const attributes = last?.type === 'attributes' ? last.attributes : noAttributes
  return {
    type: 'figure',
    attributes,
    src: decodeAddress(image.url),
    alt: attributes.values['alt'] ?? '',
    children: image.data?.caption ?? [],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}
