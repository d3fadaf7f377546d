import type { Element as HastElement } from 'hast'
import type { Image } from 'mdast'
import { decodeAddress } from '../base/decode-address.ts'
import { noAttributes } from '../book/attributes.ts'
import type { Element, RenderContext } from '../book/element.ts'
import type { Attributes } from '../book/nodes.ts'
import { widthProperties } from '../book/picture-layout.ts'

/** A small picture within a line. */
export const image: Element = {
  name: 'image',
  handlers: {
    image: (node: Image, context) => {
      const attributes = node.data?.attributes ?? noAttributes
      const alt = attributes.values['alt'] ?? node.alt ?? ''
      return context.patch(node, imageElement(decodeAddress(node.url), alt, context, attributes))
    },
  },
}

/**
 * `<img>` that names the asset; each format decides what file stands behind it. Width and height are CSS px of the file
 * itself; a width that the author asks for is a class, or a style on pages.
 */
export function imageElement(
  src: string,
  alt: string,
  { book, output }: RenderContext,
  attributes: Attributes,
): HastElement {
  const asset = book.assets.get(src)
  const decorative = attributes.classes.includes('decorative')
  return {
    type: 'element',
    tagName: 'img',
    properties: {
      src: `asset:${src}`,
      alt: decorative ? '' : alt,
      ...(decorative ? { role: 'presentation' } : {}),
      width: asset && Math.round(asset.width),
      height: asset && Math.round(asset.height),
      ...widthProperties(attributes, output),
    },
    children: [],
  }
}
