import { clone, walk, type CssNode, type Selector } from 'css-tree'
import { compileCompound, type Matches } from './compile-compound.ts'
import { previousOf } from './siblings-of.ts'
import type { XmlElement } from '../../../base/xml.ts'

export interface CompiledSelector {
  readonly matches: Matches
  /** Steps that one trial takes, about. */
  readonly weight: number
  /** A class or a name that every element has which matches: what rules can be looked up by. */
  readonly key?: { readonly kind: 'class' | 'name'; readonly value: string } | undefined
}

/**
 * Makes a test of a selector. Names are compared as XML's are. A selector that ends in a pseudo-element, and one that
 * css-select does not know, matches no element; namespace prefixes are read as "any namespace". Compounds are
 * css-select's; their chain is walked here with a memory, since a chain of descendants would take exponential time.
 */
export function compileSelector(selector: Selector): CompiledSelector {
  const bare = clone(selector) as Selector
  let matchesNone = false
  let weight = 0
  walk(bare, (node: CssNode) => {
    weight += weightOf(node)
    if (node.type === 'PseudoElementSelector') matchesNone = true
    if (node.type === 'PseudoClassSelector') matchesNone ||= unmatched.has(node.name.toLowerCase()) || isDeep(node)
    if (node.type === 'TypeSelector') node.name = node.name.slice(node.name.indexOf('|') + 1)
  })
  if (matchesNone) return never
  let matches: Matches = () => true
  let compound: CssNode[] = []
  let combinator: string | undefined
  const close = (): void => {
    const test = compileCompound(compound)
    matches = combinator === undefined ? test : chain(matches, combinator, test)
    compound = []
  }
  for (const node of bare.children) {
    if (node.type !== 'Combinator') compound.push(node)
    else {
      close()
      combinator = node.name
    }
  }
  const key = keyOf(compound)
  close()
  return { matches, key, weight }
}

const never: CompiledSelector = { matches: () => false, weight: 1 }

/** Pseudo-classes that walk along an element's siblings. */
const ofType = /^(?:first|last|only)-of-type$|^only-child$/i

/** Steps that a part of a selector takes, about: combinators walk up, some pseudo-classes along the siblings. */
function weightOf(node: CssNode): number {
  if (node.type === 'Nth' || (node.type === 'PseudoClassSelector' && ofType.test(node.name))) return 40
  return node.type === 'Combinator' ? 8 : 1
}

/** Pseudo-elements in their old spelling, and what costs the square of a document and is not Kindle's. */
const unmatched = new Set(['before', 'after', 'first-line', 'first-letter', 'has', 'contains', 'icontains'])

/** Whether the argument of a pseudo-class is itself a long chain. */
function isDeep(pseudo: CssNode): boolean {
  let combinators = 0
  walk(pseudo, (node) => {
    if (node.type === 'Combinator') combinators += 1
  })
  return combinators > 1
}

/** Whether an element passes the last test and what stands before it, in the direction of the combinator, the first. */
function chain(before: Matches, combinator: string, test: Matches): Matches {
  if (combinator === '>') return (element) => test(element) && element.parent !== undefined && before(element.parent)
  if (combinator === '+') {
    return (element) => {
      const previous = test(element) ? previousOf(element) : undefined
      return previous !== undefined && before(previous)
    }
  }
  const next = combinator === '~' ? previousOf : (element: XmlElement) => element.parent
  const memory = new WeakMap<XmlElement, boolean>()
  return (element) => test(element) && anyFrom(next(element), next, before, memory)
}

/** Whether the element or one further on passes; what is learnt on the way is remembered. */
function anyFrom(
  start: XmlElement | undefined,
  next: (element: XmlElement) => XmlElement | undefined,
  passes: Matches,
  memory: WeakMap<XmlElement, boolean>,
): boolean {
  const seen: XmlElement[] = []
  let found = false
  for (let at = start; at !== undefined && !found; at = next(at)) {
    const known = memory.get(at)
    if (known === false) break
    seen.push(at)
    found = known ?? passes(at)
  }
  for (const element of seen) memory.set(element, found)
  return found
}

function keyOf(compound: readonly CssNode[]): CompiledSelector['key'] {
  const className = compound.find((part) => part.type === 'ClassSelector')?.name
  if (className !== undefined) return { kind: 'class', value: className }
  const name = compound.find((part) => part.type === 'TypeSelector')?.name
  return name === undefined || name === '*' ? undefined : { kind: 'name', value: name }
}
