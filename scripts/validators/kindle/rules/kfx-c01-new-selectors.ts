import { find, type CssNode, type Selector } from 'css-tree'
import { everywhere, type KindleRule } from '../rule.ts'
import { vivlio } from '../sources.ts'
import type { PlacedRule } from '../css/written/written-styles.ts'

export const kfxC01NewSelectors: KindleRule = {
  id: 'KFX-C01',
  summary: 'A rule of a style sheet is written in a way that Kindle does not read',
  why: 'A selector with :is() was measured to cost the whole rule. :where(), :has(), lists within :not(), nested rules, @layer and @container came later still, and nobody has seen them work.',
  mend: 'Write each selector of the list out, and the rule at the top of the sheet.',
  basis: 'observed',
  sources: [vivlio],
  level: everywhere('error'),
  check(book, report) {
    const { reaching, sheets } = book.written()
    for (const placed of reaching) {
      const { rule, sheet } = placed
      const name = rule.selectors.map(({ node }) => newPartOf(node)).find((part) => part !== undefined)
      const what = name ?? (rule.nested ? 'rule within a rule' : undefined)
      if (what === undefined) continue
      const used = rule.nested || placed.use() !== undefined
      const grave = name === ':is()' || name === ':matches()' || name === ':-webkit-any()'
      const level = everywhere(used ? (grave ? 'error' : 'warning') : 'info')
      const detail = `Unexpected ${what} in "${shown(placed)}", expected a list of plain selectors`
      report({
        file: sheet.file,
        place: rule.place,
        level,
        detail: used ? detail : `${detail}; no element has this style`,
      })
    }
    for (const sheet of sheets) {
      if (sheet.documents.length === 0) continue
      for (const { name, place } of sheet.atRules) {
        if (name !== 'layer' && name !== 'container') continue
        const detail = `Unexpected @${name}, expected its rules by themselves`
        report({ file: sheet.file, place, level: everywhere('warning'), detail })
      }
    }
  },
}

const lists = new Set(['is', 'matches', '-webkit-any', '-moz-any', 'where', 'has'])

/** What of a selector is too new, as it is written. */
function newPartOf(selector: Selector): string | undefined {
  const found = find(selector, (node) => {
    if (node.type !== 'PseudoClassSelector') return false
    const name = node.name.toLowerCase()
    return lists.has(name) || (name === 'not' && !isSimple(node.children?.toArray() ?? []))
  })
  if (found?.type !== 'PseudoClassSelector') return undefined
  return found.name.toLowerCase() === 'not' ? 'list within :not()' : `:${found.name.toLowerCase()}()`
}

/** Whether the argument of `:not()` is one simple selector, which is all that it took at first (Selectors 3, §6.6.7). */
function isSimple(parts: readonly CssNode[]): boolean {
  const [only, ...others] = parts.flatMap((part) => (part.type === 'SelectorList' ? part.children.toArray() : [part]))
  return others.length === 0 && (only?.type !== 'Selector' || only.children.size === 1)
}

function shown({ rule }: PlacedRule): string {
  const text = rule.selectors.map((selector) => selector.text).join(', ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text || '{ … { … } }'
}
