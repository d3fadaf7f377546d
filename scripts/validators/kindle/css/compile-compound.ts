import { compile, type Options } from 'css-select'
import { generate, List, type CssNode } from 'css-tree'
import { siblingsOf } from './siblings-of.ts'
import { attribute, textOf } from '../../../base/xml-query.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

export type Matches = (element: XmlElement) => boolean

/** Makes a test of a selector without combinators (`p.a:not(#b)`); one that css-select does not know fits nothing. */
export function compileCompound(parts: CssNode[]): Matches {
  let made: Matches | undefined
  // Most selectors of a sheet are never tried, and compiling one takes longer than parsing it.
  return (element) => (made ??= compiled(parts))(element)
}

function compiled(parts: CssNode[]): Matches {
  try {
    const selector = generate({ type: 'Selector', children: new List<CssNode>().fromArray(parts) })
    return compile<XmlNode, XmlElement>(selector, options)
  } catch {
    return () => false
  }
}

const options: Options<XmlNode, XmlElement> = {
  xmlMode: true,
  cacheResults: false,
  adapter: {
    isTag: (node): node is XmlElement => node.type === 'element',
    getName: (element) => element.local,
    getAttributeValue: (element, name) => attribute(element, name),
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    getChildren: (node) => (node.type === 'element' ? [...node.children] : []),
    getParent: (element) => element.parent ?? null,
    getSiblings: (node) => (node.type === 'element' ? siblingsOf(node) : [node]),
    getText: (node) => (node.type === 'element' ? textOf(node) : node.value),
    removeSubsets: (nodes) => nodes,
  },
}
