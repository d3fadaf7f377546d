import { type Block, type CssNode, generate, walk } from 'css-tree'
import { parsedSheet } from './parsed-sheet.ts'

/** What a sheet says of pages that have no name (CSS Paged Media 3 §3). */
export interface PageRule {
  /** `:left`, `:right`, or empty for both. */
  readonly side: string
  readonly block: Block
}

/** The `@page` rules of a sheet without a name, in their order. */
export function pageRules(css: string): PageRule[] {
  const rules: PageRule[] = []
  walk(parsedSheet(css), {
    visit: 'Atrule',
    enter(rule: CssNode) {
      if (rule.type !== 'Atrule' || rule.name !== 'page' || rule.block === null) return
      const side = rule.prelude === null ? '' : generate(rule.prelude).trim()
      if (/^(?::left|:right)?$/.test(side)) rules.push({ side, block: rule.block })
    },
  })
  return rules
}
