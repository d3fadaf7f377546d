import {
  find,
  generate,
  parse,
  walk,
  type CssNode,
  type Declaration,
  type List,
  type ListItem,
  type Rule,
  type Selector,
} from 'css-tree'
import { addBreakTwins } from './break-twins.ts'
import { resolveCustomProperties } from '../../base/custom-properties.ts'
import { valueText } from './pretty-css.ts'
import { carried, mathElements, physical, plainDisplays, readersOwn, units } from './kindle-properties.ts'

/**
 * A sheet cut down to what Kindle carries into KFX; what it holds back does harm there: an unknown function can cost a
 * whole rule, a unit its declaration, `@supports` the rules in it, and a rule that reaches MathML the formula.
 *
 * Custom properties become values, logical properties physical ones, `break-*` gets its older twin; at-rules go, except
 * media queries for Kindle itself; selectors go that match MathML, generated content or functions; properties, units
 * and functions go that the converter does not map; font names become their generic family; the reader's own choices
 * (colour, size and margins of the whole text) stay the reader's.
 */
export function kindleCss(css: string): string {
  const sheet = parse(resolveCustomProperties(css))
  walk(sheet, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Comment') list.remove(item)
      if (node.type === 'Atrule' && !isForKindle(node)) list.remove(item)
      if (node.type === 'Rule') prune(node)
    },
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      const empty =
        node.type === 'Rule'
          ? isEmpty(node)
          : // Others are gone already.
            node.type === 'Atrule' && isForKindle(node) && node.block?.children.isEmpty === true
      if (empty) list.remove(item)
    },
  })
  return addBreakTwins(generate(sheet))
}

function isForKindle(node: CssNode): boolean {
  return (
    node.type === 'Atrule' &&
    node.name === 'media' &&
    node.prelude !== null &&
    /^amzn-(?:et|kf8)$/.test(generate(node.prelude))
  )
}

function isEmpty(rule: Rule): boolean {
  return rule.block.children.isEmpty || (rule.prelude.type === 'SelectorList' && rule.prelude.children.isEmpty)
}

function prune(rule: Rule): void {
  if (rule.prelude.type !== 'SelectorList') return
  rule.prelude.children.forEach((selector, item, list) => {
    if (selector.type !== 'Selector' || !isCarriedSelector(selector)) list.remove(item)
  })
  const selectors = rule.prelude.children.toArray().map((selector) => generate(selector))
  const wholeText = selectors.some((selector) => /^(?::root|html|body|p)$/.test(selector))
  const made: CssNode[] = rule.block.children
    .toArray()
    .flatMap((node) => (node.type === 'Declaration' ? adapted(node, wholeText) : []))
  const kept = made.filter((node) => node.type === 'Declaration' && isCarried(node, wholeText))
  rule.block.children.fromArray(kept)
}

/** No functions (`:is()` discards the rule), no generated content, no MathML, no universal subject (it reaches MathML). */
function isCarriedSelector(selector: Selector): boolean {
  const refused = find(selector, (node) => {
    if (node.type === 'PseudoElementSelector' || node.type === 'NestingSelector') return true
    if (node.type === 'PseudoClassSelector') return !/^(?:root|link|visited|first-child|last-child)$/.test(node.name)
    return node.type === 'TypeSelector' && mathElements.has(node.name.toLowerCase())
  })
  const subject = selector.children.last
  return refused === null && !(subject?.type === 'TypeSelector' && subject.name === '*')
}

/** The declaration in older words: physical for logical, generic for named fonts, left for start. */
function adapted(node: Declaration, wholeText: boolean): Declaration[] {
  const value = generate(node.value)
  if (node.property === 'margin' && wholeText) {
    const [top = value, , bottom = top] = valueText(node.value).split(' ')
    return [declaration('margin-top', top, node.important), declaration('margin-bottom', bottom, node.important)]
  }
  const longhands = physical[node.property]
  if (longhands !== undefined) {
    const [first = value, second = first] = node.property.startsWith('border')
      ? [value]
      : valueText(node.value).split(' ')
    return longhands.map((property, index) => declaration(property, index === 0 ? first : second, node.important))
  }
  if (node.property === 'font-family')
    return genericFamily(value).map((name) => declaration('font-family', name, node.important))
  if (node.property === 'text-align') {
    return [declaration('text-align', value.replace('start', 'left').replace('end', 'right'), node.important)]
  }
  return [node]
}

/** Without embedded fonts a name means nothing; "serif" is the reader's own choice and stays unsaid. */
function genericFamily(value: string): string[] {
  const generic = /(?:^|,)\s*(?:ui-)?(sans-serif|monospace|serif)\s*$/.exec(value)?.[1]
  return generic === undefined || generic === 'serif' ? [] : [generic]
}

function declaration(property: string, value: string, important: boolean | string): Declaration {
  return { type: 'Declaration', property, important, value: parse(value, { context: 'value' }) as Declaration['value'] }
}

function isCarried(node: Declaration, wholeText: boolean): boolean {
  const { property } = node
  const value = generate(node.value).trim()
  if (!carried.has(property) || (wholeText && readersOwn.has(property))) return false
  if (property === 'display') return plainDisplays.has(value)
  if (property === 'float') return value === 'left' || value === 'right'
  if (property === 'text-indent' && Number.parseFloat(value) > 4 && value.endsWith('em')) return false
  const mayShrink = property === 'letter-spacing' || property === 'word-spacing'
  return (
    find(node.value, (part) => {
      if (part.type === 'Dimension')
        return !units.has(part.unit.toLowerCase()) || (part.value.startsWith('-') && !mayShrink)
      if (part.type === 'Number' || part.type === 'Percentage') return part.value.startsWith('-')
      if (part.type === 'Function') return !/^rgba?$/i.test(part.name)
      return part.type === 'Url' || part.type === 'Raw'
    }) === null
  )
}
