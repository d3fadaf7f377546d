import type { Element as HastElement } from 'hast'
import type { Image } from 'mdast'
import { decodeAddress } from '../base/decode-address.ts'
import type { Element, RenderContext } from '../book/element.ts'

/** A small picture within a line. */
export const image: Element = {
  name: 'image',
  handlers: {
    image: (node: Image, context) =>
      context.patch(
        node,
        imageElement(decodeAddress(node.url), node.data?.attributes?.values['alt'] ?? node.alt ?? '', context),
      ),
  },
}

/** `<img>` that names the asset; each format decides what file stands behind it. Width and height are CSS px. */
export function imageElement(src: string, alt: string, { book }: RenderContext): HastElement {
  const asset = book.assets.get(src)
  return {
    type: 'element',
    tagName: 'img',
    properties: {
      src: `asset:${src}`,
      alt,
      width: asset && Math.round(asset.width),
      height: asset && Math.round(asset.height),
    },
    children: [],
  }
}
