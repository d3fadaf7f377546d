import type { Element as HastElement, Properties } from 'hast'
import type { Image } from 'mdast'
import { decodeAddress } from '../base/decode-address.ts'
import { noAttributes } from '../book/attributes.ts'
import type { Element, RenderContext } from '../book/element.ts'
import type { Attributes } from '../book/nodes.ts'
import { widthProperties } from '../book/picture-layout.ts'
import { darkVariantFor, variantFor } from '../book/picture-variant.ts'

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
 * `<img>` that names the asset, or the variant for the output; each format decides what file stands behind it. Width and
 * height are CSS px of the file itself; a width that the author asks for is a class, or a style on pages. With a variant
 * for dark pages it stands in a `<picture>`.
 */
export function imageElement(
  src: string,
  alt: string,
  { book, output }: RenderContext,
  { classes, values }: Attributes,
  more: Properties = {},
): HastElement {
  const named = book.assets.get(src)
  const path = named === undefined ? src : variantFor(named, output)
  const asset = book.assets.get(path)
  const decorative = classes.includes('decorative')
  const made: HastElement = {
    type: 'element',
    tagName: 'img',
    properties: {
      src: `asset:${path}`,
      alt: decorative ? '' : alt,
      ...(decorative ? { role: 'presentation' } : {}),
      width: asset && Math.round(asset.width),
      height: asset && Math.round(asset.height),
      ...widthProperties(values['width'], output),
      ...more,
    },
    children: [],
  }
  const dark = named === undefined ? undefined : darkVariantFor(named, output)
  return dark === undefined ? made : onDark(made, dark)
}

/** HTML §4.8.1: the first source whose condition holds wins, else the `<img>`. */
function onDark(light: HastElement, dark: string): HastElement {
  const properties = { media: '(prefers-color-scheme: dark)', srcSet: `asset:${dark}` }
  const source: HastElement = { type: 'element', tagName: 'source', properties, children: [] }
  return { type: 'element', tagName: 'picture', properties: {}, children: [source, light] }
}
