import { compile, type Options } from 'css-select'
import { clone, generate, walk, type CssNode, type Selector } from 'css-tree'
import { attribute, childElements, textOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

export type Matches = (element: XmlElement) => boolean

const never: Matches = () => false

/**
 * Makes a test of a selector. Names are compared as XML's are. A selector that ends in a pseudo-element, and one that
 * css-select does not know, matches no element; namespace prefixes are read as "any namespace".
 */
export function compileSelector(selector: Selector): Matches {
  const bare = clone(selector) as Selector
  let pseudoElement = false
  walk(bare, (node: CssNode) => {
    if (node.type === 'PseudoElementSelector') pseudoElement = true
    if (node.type === 'PseudoClassSelector' && legacyPseudoElements.has(node.name.toLowerCase())) pseudoElement = true
    if (node.type === 'TypeSelector') node.name = node.name.slice(node.name.indexOf('|') + 1)
  })
  if (pseudoElement) return never
  try {
    const matches = compile<XmlNode, XmlElement>(generate(bare), options)
    const admits = lastPart(bare)
    return (element) => admits(element) && matches(element)
  } catch {
    return never
  }
}

const legacyPseudoElements = new Set(['before', 'after', 'first-line', 'first-letter'])

/** A cheap look at the selector's last compound, which turns nearly every element away. */
function lastPart(selector: Selector): Matches {
  const parts = selector.children.toArray()
  const compound = parts.slice(parts.findLastIndex((part) => part.type === 'Combinator') + 1)
  const name = compound.find((part) => part.type === 'TypeSelector')?.name
  const className = compound.find((part) => part.type === 'ClassSelector')?.name
  return (element) =>
    (name === undefined || name === '*' || name === element.local) &&
    (className === undefined || tokens(element, 'class').includes(className))
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
    getSiblings: (node) => (node.type === 'element' ? childElements(node.parent ?? rootOf(node)) : [node]),
    getText: (node) => (node.type === 'element' ? textOf(node) : node.value),
    removeSubsets: (nodes) => nodes,
  },
}

/** A root has no siblings but itself. */
function rootOf(element: XmlElement): XmlElement {
  return { ...element, children: [element] }
}
