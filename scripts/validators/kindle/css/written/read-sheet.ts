import { generate, parse, type Atrule, type CssNode, type Declaration, type Rule } from 'css-tree'
import { declaredProperty } from '../declared-property.ts'
import { tokenFaults } from './token-faults.ts'
import type {
  AtRuleHead,
  SheetFault,
  WrittenAtRule,
  WrittenDeclaration,
  WrittenPlace,
  WrittenRule,
} from './written-sheet.ts'

/** What a sheet's text says, without knowing who uses it. */
export interface SheetContents {
  readonly rules: readonly WrittenRule[]
  readonly atRules: readonly WrittenAtRule[]
  readonly faults: readonly SheetFault[]
}

/** Where the text starts in its file, for `<style>`. */
const top: WrittenPlace = { line: 1, column: 1 }

/** Rules and at-rules within each other, beyond which nobody writes and this does not read. */
const depth = 32

/** Reads a style sheet as it is written. Never throws; what cannot be read is a fault. */
export function readSheet(css: string, start: WrittenPlace = top): SheetContents {
  const faults: SheetFault[] = []
  const rules: WrittenRule[] = []
  const atRules: WrittenAtRule[] = []
  const at = placer(start)
  const sheet = parse(css, {
    positions: true,
    parseValue: false,
    parseAtrulePrelude: false,
    onParseError(error, fallback) {
      // css-tree takes rules within rules only behind "&"; the others are found as such below.
      if (!isNesting(fallback)) faults.push({ reason: error.message, place: at(error) })
    },
  })
  const visit = (node: CssNode, within: readonly AtRuleHead[], nested: boolean, level: number): void => {
    if (level > depth) return
    if (node.type === 'Atrule') {
      const { name, prelude } = headOf(node)
      const declarations = node.block === null ? [] : declarationsOf(node.block.children, at)
      atRules.push({ name, prelude, declarations, within, place: at(node.loc?.start) })
      for (const child of node.block?.children ?? []) visit(child, [...within, { name, prelude }], nested, level + 1)
    } else if (node.type === 'Rule') {
      rules.push(ruleOf(node, within, nested, at))
      for (const child of node.block.children) {
        if (isNesting(child)) rules.push({ ...empty, within, nested: true, place: at(child.loc?.start) })
        visit(child, within, true, level + 1)
      }
    }
  }
  if (sheet.type === 'StyleSheet') for (const child of sheet.children) visit(child, [], false, 0)
  return { rules, atRules, faults: [...faults, ...tokenFaults(css, at)] }
}

/** Reads a `style` attribute as a rule without selectors, at the place of its element. */
export function readStyleAttribute(css: string, place: WrittenPlace): SheetContents {
  const faults: SheetFault[] = []
  const list = parse(css, {
    context: 'declarationList',
    positions: true,
    parseValue: false,
    onParseError: (error) => faults.push({ reason: error.message, place }),
  })
  const declarations = list.type === 'DeclarationList' ? declarationsOf(list.children, () => place) : []
  return { rules: [{ ...empty, declarations, place }], atRules: [], faults }
}

const empty = { selectors: [], declarations: [], within: [], nested: false }

type Placer = (place: WrittenPlace | undefined) => WrittenPlace

function placer(start: WrittenPlace): Placer {
  return (place = top) => ({
    line: place.line + start.line - 1,
    column: place.line === 1 ? place.column + start.column - 1 : place.column,
  })
}

/** A rule within a rule that css-tree leaves as text: `p { em { … } }`, `p { a:hover { … } }`. */
function isNesting(node: CssNode): boolean {
  if (node.type === 'Declaration') return !node.property.startsWith('--') && /\{/.test(generate(node.value))
  return node.type === 'Raw' && /^[^;"']*\{/.test(node.value)
}

function headOf(node: Atrule): AtRuleHead {
  return { name: node.name.toLowerCase(), prelude: node.prelude === null ? '' : generate(node.prelude).trim() }
}

function ruleOf(node: Rule, within: readonly AtRuleHead[], nested: boolean, at: Placer): WrittenRule {
  const list = node.prelude.type === 'SelectorList' ? node.prelude.children.toArray() : []
  return {
    selectors: list.filter((each) => each.type === 'Selector').map((each) => ({ text: generate(each), node: each })),
    declarations: declarationsOf(node.block.children, at),
    within,
    nested,
    place: at(node.loc?.start),
  }
}

function declarationsOf(nodes: Iterable<CssNode>, at: Placer): WrittenDeclaration[] {
  return Array.from(nodes)
    .filter((node): node is Declaration => node.type === 'Declaration' && !isNesting(node))
    .map((node) => ({
      ...declaredProperty(node),
      place: at(node.loc?.start),
    }))
}
