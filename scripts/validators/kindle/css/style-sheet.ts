import { generate, parse, type Atrule, type CssNode, type Declaration as DeclarationNode, type Rule } from 'css-tree'
import { declaredProperty } from './declared-property.ts'
import { compileSelector, type CompiledSelector } from './compile-selector.ts'
import { isForKfx } from './is-for-kfx.ts'
import { specificityOf, type Specificity } from './specificity.ts'

/** A declaration as written, `important` apart. */
export interface Declaration {
  /** Lower case; custom properties as they are. */
  readonly property: string
  readonly value: string
  readonly important: boolean
  readonly place: { readonly line: number; readonly column: number }
}

/** A selector that is ready to be tried. */
export interface StyleSelector extends CompiledSelector {
  readonly specificity: Specificity
}

export interface StyleRule {
  readonly kind: 'rule'
  readonly selectors: readonly StyleSelector[]
  readonly declarations: readonly Declaration[]
}

export interface ImportRule {
  readonly kind: 'import'
  readonly href: string
}

/** What of a sheet reaches KFX, in order: rules of other media are left out, `@supports` and `@layer` are opened. */
export type SheetItem = StyleRule | ImportRule

/**
 * Reads a style sheet with css-tree, which recovers from errors as CSS Syntax §2.2 asks: what cannot be read is left
 * out, and nothing is thrown.
 */
export function parseSheet(css: string): SheetItem[] {
  const items: SheetItem[] = []
  collect(parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false, onParseError: ignore }), items)
  return items
}

/** Reads the value of a `style` attribute. */
export function parseStyleAttribute(css: string): Declaration[] {
  const list = parse(css, { context: 'declarationList', positions: true, parseValue: false, onParseError: ignore })
  return list.type === 'DeclarationList' ? declarationsOf(list.children) : []
}

function collect(node: CssNode, items: SheetItem[]): void {
  if (node.type === 'StyleSheet' || node.type === 'Block') for (const child of node.children) collect(child, items)
  else if (node.type === 'Atrule') collectAtrule(node, items)
  else if (node.type === 'Rule') collectRule(node, items)
}

function collectAtrule(node: Atrule, items: SheetItem[]): void {
  const name = node.name.toLowerCase()
  const prelude = node.prelude === null ? '' : generate(node.prelude)
  if (name === 'import') {
    const found = /^(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s)"']+))\s*\)?\s*(.*)$/s.exec(prelude.trim())
    const href = found?.[1] ?? found?.[2] ?? found?.[3]
    if (href !== undefined && isForKfx(found?.[4] ?? '')) items.push({ kind: 'import', href })
  } else if (node.block !== null && (name === 'media' ? isForKfx(prelude) : name === 'supports' || name === 'layer')) {
    collect(node.block, items)
  }
}

function collectRule(node: Rule, items: SheetItem[]): void {
  if (node.prelude.type !== 'SelectorList') return
  const selectors = node.prelude.children
    .toArray()
    .filter((each) => each.type === 'Selector')
    .map((each) => ({ ...compileSelector(each), specificity: specificityOf(each) }))
  items.push({ kind: 'rule', selectors, declarations: declarationsOf(node.block.children) })
}

function declarationsOf(nodes: Iterable<CssNode>): Declaration[] {
  return Array.from(nodes)
    .filter((node) => node.type === 'Declaration')
    .map((node: DeclarationNode) => ({
      ...declaredProperty(node),
      important: node.important !== false,
      place: { line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 1 },
    }))
    .filter(({ value }) => value !== '')
}

function ignore(): void {}
