import type { Element as HastElement } from 'hast'
import type { Image, Paragraph } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAddress } from '../base/decode-address.ts'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { noAttributes } from '../book/attributes.ts'
import { captionOf } from '../book/caption.ts'
import { descriptionId, descriptionLink } from '../book/description.ts'
import type { Element, RenderContext } from '../book/element.ts'
import { figureLabel } from '../book/figure-label.ts'
import type { Attributes, Figure } from '../book/nodes.ts'
import { imageElement } from './image.ts'

/** `![Caption.](figures/x.svg){#fig:x alt="…"}`, alone in its paragraph, perhaps within a link. */
export const figure: Element = {
  name: 'figure',
  shape: (tree) => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const lone = loneImage(node)
      if (lone === undefined || parent === undefined || index === undefined) return
      parent.children[index] = toFigure(node, lone)
    })
  },
  handlers: {
    figure: (node: Figure, context) => {
      const details = { ariaDetails: descriptionId(node, context) }
      const picture = imageElement(node.src, node.alt, context, sized(node, context), details)
      const caption = captionOf(figureLabel(node, context), context.all(node), descriptionLink(node, context))
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: {
          id: node.data?.id,
          className: ['figure', ...(node.data?.part === undefined ? [] : ['part']), ...node.attributes.classes],
        },
        children: [linked(picture, node, context), ...(caption === undefined ? [] : [caption])],
      })
    },
  },
}

/** A diagram has the width that makes its letters those of other drawings, unless the author asks for another. */
function sized({ src, attributes, data }: Figure, { book, output }: RenderContext): Attributes {
  const share = book.assets.get(src)?.share
  if (share === undefined) return attributes
  // On Kindle nothing stands side by side.
  const columns = output.profile === 'kindle' ? 1 : (data?.columns ?? 1)
  const width = `${Math.min(100, share * columns)}%`
  return { ...attributes, values: { width, ...attributes.values } }
}

/** The picture as a link, when it leads somewhere. */
function linked(picture: HastElement, node: Figure, { book, report, chapter }: RenderContext): HastElement {
  if (node.href === undefined) return picture
  const key = node.href.startsWith('#') ? decodeAddress(node.href.slice(1)) : undefined
  const target = key === undefined ? undefined : book.targets.get(key)
  if (key !== undefined && target === undefined) {
    const reason = `Unexpected reference to \`${key}\`, which no label defines`
    const note = didYouMean(key, book.targets.keys())
    const file = node.data?.from ?? chapter.file.path
    report(message({ severity: 'error', ruleId: 'reference-undefined', reason, note, file, place: node.position }))
    return picture
  }
  const href = target === undefined ? node.href : `#${target.id}`
  return { type: 'element', tagName: 'a', properties: { href, className: ['picture'] }, children: [picture] }
}

interface LoneImage {
  readonly image: Image
  readonly attributes: Attributes
  readonly href?: string | undefined
}

function loneImage(node: Paragraph): LoneImage | undefined {
  const [content, braces, ...rest] = wordless(node.children)
  if (content === undefined || rest.length > 0 || (braces !== undefined && braces.type !== 'attributes'))
    return undefined
  const outside = braces?.attributes ?? noAttributes
  if (content.type === 'image') return { image: content, attributes: outside }
  if (content.type !== 'link') return undefined
  const [image, inner, ...more] = wordless(content.children)
  if (image?.type !== 'image' || more.length > 0 || (inner !== undefined && inner.type !== 'attributes'))
    return undefined
  return { image, attributes: joined(inner?.attributes ?? noAttributes, outside), href: content.url }
}

function wordless<Node extends { type: string; value?: string }>(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => node.type !== 'text' || node.value?.trim() !== '')
}

/** Braces may stand after the picture and after the link around it. */
function joined(inner: Attributes, outer: Attributes): Attributes {
  return {
    id: outer.id ?? inner.id,
    classes: [...inner.classes, ...outer.classes],
    values: { ...inner.values, ...outer.values },
  }
}

function toFigure(node: Paragraph, { image, attributes, href }: LoneImage): Figure {
  return {
    type: 'figure',
    attributes,
    src: decodeAddress(image.url),
    alt: attributes.values['alt'] ?? '',
    href: href ?? attributes.values['link'],
    children: image.data?.caption ?? [],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}
