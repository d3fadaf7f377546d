import { compile, type Options } from 'css-select'
import { clone, generate, walk, type CssNode, type Selector } from 'css-tree'
import { attribute, childElements, textOf } from '../../../base/xml-query.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

export interface CompiledSelector {
  readonly matches: (element: XmlElement) => boolean
  /** A class or a name that every element has which matches: what rules can be looked up by. */
  readonly key?: { readonly kind: 'class' | 'name'; readonly value: string } | undefined
}

/**
 * Makes a test of a selector. Names are compared as XML's are. A selector that ends in a pseudo-element, and one that
 * css-select does not know, matches no element; namespace prefixes are read as "any namespace".
 */
export function compileSelector(selector: Selector): CompiledSelector {
  const bare = clone(selector) as Selector
  let pseudoElement = false
  walk(bare, (node: CssNode) => {
    if (node.type === 'PseudoElementSelector') pseudoElement = true
    if (node.type === 'PseudoClassSelector' && legacyPseudoElements.has(node.name.toLowerCase())) pseudoElement = true
    if (node.type === 'TypeSelector') node.name = node.name.slice(node.name.indexOf('|') + 1)
  })
  if (pseudoElement) return never
  try {
    return { matches: compile<XmlNode, XmlElement>(generate(bare), options), key: keyOf(bare) }
  } catch {
    return never
  }
}

const never: CompiledSelector = { matches: () => false }

const legacyPseudoElements = new Set(['before', 'after', 'first-line', 'first-letter'])

/** From the selector's last compound: what comes before it only narrows the choice. */
function keyOf(selector: Selector): CompiledSelector['key'] {
  const parts = selector.children.toArray()
  const compound = parts.slice(parts.findLastIndex((part) => part.type === 'Combinator') + 1)
  const className = compound.find((part) => part.type === 'ClassSelector')?.name
  if (className !== undefined) return { kind: 'class', value: className }
  const name = compound.find((part) => part.type === 'TypeSelector')?.name
  return name === undefined || name === '*' ? undefined : { kind: 'name', value: name }
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
