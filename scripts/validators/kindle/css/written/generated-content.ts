import { find } from 'css-tree'
import { functionsIn, stringsIn } from './value-parts.ts'
import type { Found, WrittenStyles } from './written-styles.ts'

/** A `content` that puts something on the page that is not in the text. */
export interface GeneratedContent {
  readonly found: Found
  /** `::before`, `::after`, `::marker`. */
  readonly where: string
  readonly kind: 'counter' | 'text' | 'image'
}

/** What style sheets write into the book by themselves (CSS Content 3). */
export function* generatedContent({ reaching }: WrittenStyles): Generator<GeneratedContent> {
  for (const placed of reaching) {
    const where = placed.rule.selectors.map(({ node }) => find(node, isPseudo)).find((node) => node !== null)
    const declaration = placed.rule.declarations.findLast(({ property }) => property === 'content')
    const kind = declaration && kindOf(declaration.value)
    if (declaration === undefined || kind === undefined || where === undefined) continue
    const name = where?.type === 'PseudoElementSelector' || where?.type === 'PseudoClassSelector' ? where.name : ''
    yield { found: { ...placed, declaration }, where: `::${name.toLowerCase()}`, kind }
  }
}

function isPseudo(node: { readonly type: string; readonly name?: unknown }): boolean {
  return (
    (node.type === 'PseudoElementSelector' || node.type === 'PseudoClassSelector') &&
    typeof node.name === 'string' &&
    /^(?:before|after|marker)$/i.test(node.name)
  )
}

/** Empty strings and spaces hold floats and boxes; they say nothing that could be missed. */
function kindOf(value: string): GeneratedContent['kind'] | undefined {
  const functions = functionsIn(value)
  if (functions.some((name) => name === 'counter' || name === 'counters')) return 'counter'
  if (/url\(/i.test(value) || functions.some((name) => /image|gradient/.test(name))) return 'image'
  const says = stringsIn(value).some((text) => text.trim() !== '')
  return says || functions.includes('attr') || /(?:open|close)-quote/i.test(value) ? 'text' : undefined
}
