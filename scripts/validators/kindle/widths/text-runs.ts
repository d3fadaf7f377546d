import type { XmlElement, XmlNode, XmlText } from '../../../base/xml.ts'

/** A piece of text and the element that it stands in; an element that is a sign by itself, such as a formula. */
export type Run = { readonly text: XmlText; readonly within: XmlElement } | { readonly sign: XmlElement }

/** Elements that start and end a line of their own inside a cell or a listing. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
)

/**
 * What an element shows, in order; `undefined` where a line ends for certain. Hidden parts are left out.
 *
 * @param isSign elements that are told whole
 */
export function* runsOf(
  root: XmlElement,
  isSign: (element: XmlElement) => boolean,
  isHidden: (element: XmlElement) => boolean,
): Generator<Run | undefined> {
  const waiting: { node: XmlNode | undefined; within: XmlElement }[] = childrenOf(root)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, within } = next
    if (node === undefined) yield undefined
    else if (node.type === 'text') yield { text: node, within }
    else if (isHidden(node)) continue
    else if (isSign(node)) yield { sign: node }
    else {
      const isBlock = blocks.has(node.local)
      if (isBlock) yield undefined
      if (isBlock) waiting.push({ node: undefined, within })
      waiting.push(...childrenOf(node))
    }
  }
}

function childrenOf(element: XmlElement): { node: XmlNode | undefined; within: XmlElement }[] {
  return element.children.toReversed().map((node) => ({ node, within: element }))
}
