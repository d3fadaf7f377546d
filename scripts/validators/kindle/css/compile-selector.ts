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
  let matchesNone = false
  walk(bare, (node: CssNode) => {
    if (node.type === 'PseudoElementSelector') matchesNone = true
    if (node.type === 'PseudoClassSelector' && unmatched.has(node.name.toLowerCase())) matchesNone = true
    if (node.type === 'TypeSelector') node.name = node.name.slice(node.name.indexOf('|') + 1)
  })
  if (matchesNone) return never
  try {
    return { matches: compile<XmlNode, XmlElement>(generate(bare), options), key: keyOf(bare) }
  } catch {
    return never
  }
}

const never: CompiledSelector = { matches: () => false }

/** Pseudo-elements in their old spelling, and what costs the square of a document and is not Kindle's. */
const unmatched = new Set(['before', 'after', 'first-line', 'first-letter', 'has'])

/** From the selector's last compound: what comes before it only narrows the choice. */
function keyOf(selector: Selector): CompiledSelector['key'] {
  const parts = selector.children.toArray()
  const compound = parts.slice(parts.findLastIndex((part) => part.type === 'Combinator') + 1)
  const className = compound.find((part) => part.type === 'ClassSelector')?.name
  if (className !== undefined) return { kind: 'class', value: className }
  const name = compound.find((part) => part.type === 'TypeSelector')?.name
  return name === undefined || name === '*' ? undefined : { kind: 'name', value: name }
}

/** Beyond this many siblings positions are not counted, which takes time by the square of their number. */
const crowd = 5000

const options: Options<XmlNode, XmlElement> = {
  xmlMode: true,
  // Without it a chain of descendants takes exponential time.
  cacheResults: true,
  adapter: {
    isTag: (node): node is XmlElement => node.type === 'element',
    getName: (element) => element.local,
    getAttributeValue: (element, name) => attribute(element, name),
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    getChildren: (node) => (node.type === 'element' ? [...node.children] : []),
    getParent: (element) => element.parent ?? null,
    getSiblings: (node) => siblingsOf(node),
    getText: (node) => (node.type === 'element' ? textOf(node) : node.value),
    removeSubsets: (nodes) => nodes,
  },
}

const families = new WeakMap<XmlElement, XmlNode[]>()

/** The element among its siblings; a root has none but itself. */
function siblingsOf(node: XmlNode): XmlNode[] {
  const parent = node.type === 'element' ? node.parent : undefined
  if (parent === undefined) return [node]
  const family = families.get(parent) ?? childElements(parent)
  families.set(parent, family)
  return family.length > crowd ? [node] : family
}
