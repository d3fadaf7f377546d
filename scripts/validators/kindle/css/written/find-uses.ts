import { clone, type Selector } from 'css-tree'
import { indexElements, type ElementIndex } from './element-index.ts'
import { compileSelector, type CompiledSelector } from '../compile-selector.ts'
import type { StyleWork } from '../style-work.ts'
import type { WrittenRule, WrittenSheet } from './written-sheet.ts'
import type { ContentDocument } from '../../kindle-book.ts'
import type { XmlElement } from '../../../../base/xml.ts'

/** An element that a rule is about; for generated content, the element that it would be generated in. */
export interface Use {
  readonly document: ContentDocument
  readonly element: XmlElement
}

/** The elements that a rule of a sheet is about, in reading order, as far as somebody wants to know. */
export type UsesOf = (sheet: WrittenSheet, rule: WrittenRule) => Iterable<Use>

/**
 * Tries selectors on elements until somebody has seen enough. Without steps left every rule counts as used, by the root
 * of its document: what cannot be tried may do harm.
 */
export function createUseFinder(work: StyleWork): UsesOf {
  const indexes = new Map<ContentDocument, ElementIndex>()
  const compiled = new WeakMap<WrittenRule, readonly CompiledSelector[]>()
  const indexOf = (document: ContentDocument): ElementIndex => {
    const index = indexes.get(document) ?? indexElements(document)
    indexes.set(document, index)
    return index
  }
  return function* usesOf(sheet, rule) {
    const [only] = sheet.documents
    if (sheet.kind === 'attribute') {
      if (sheet.owner !== undefined && only !== undefined) yield { document: only, element: sheet.owner }
      return
    }
    const selectors = compiled.get(rule) ?? rule.selectors.map(({ node }) => compileSelector(withoutStates(node)))
    compiled.set(rule, selectors)
    for (const document of sheet.documents) {
      const seen = new Set<XmlElement>()
      for (const { matches, key, weight } of selectors) {
        for (const element of indexOf(document)(key)) {
          if (!work.spend(weight)) {
            yield { document, element: document.root }
            return
          }
          if (seen.has(element) || !matches(element)) continue
          seen.add(element)
          yield { document, element }
        }
      }
    }
  }
}

/** What no file can answer: how a reader behaves, what is generated, what `:has()` would find. */
const states = /^(?:before|after|first-line|first-letter|has|hover|focus|active|visited|link|any-link|target)$/

/** The selector without its pseudo-elements and states: it fits every element that it could ever be about. */
function withoutStates(selector: Selector): Selector {
  const bare = clone(selector) as Selector
  let compound = 0
  bare.children.forEach((node, item, list) => {
    if (node.type === 'Combinator') {
      compound = 0
      return
    }
    const state =
      node.type === 'PseudoElementSelector' || (node.type === 'PseudoClassSelector' && states.test(node.name))
    if (!state && node.type !== 'NestingSelector') {
      compound += 1
      return
    }
    // A compound of nothing but a state is about any element.
    const alone = compound === 0 && (item.next === null || item.next.data.type === 'Combinator')
    if (alone) list.replace(item, list.createItem({ type: 'TypeSelector', name: '*' }))
    else list.remove(item)
  })
  return bare
}
