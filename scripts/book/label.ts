import type { BookConfig } from './config.ts'
import { wordsOf } from './languages/index.ts'
import type { Name } from './words.ts'

/** Where a name stands: a caption begins with it, a sentence does, or it stands within one. */
export type Standing = 'caption' | 'start' | 'inside'

/** What stands before and after a number: `['Figure ', '']`, in Japanese `['第', '章']`. */
export type Affixes = readonly [before: string, after: string]

/** The facts of book.yaml that a name depends on. */
export type Naming = Pick<BookConfig, 'language' | 'crossref'>

/** "Figure 3.1", "第3章": what a caption or an opening begins with. */
export function labelOf(naming: Naming, name: Name, number: string): string {
  const [before, after] = affixesOf(naming, name, { many: false, standing: 'caption' })
  return before + number + after
}

/**
 * What stands before and after a number. What book.yaml calls a thing is taken as it is written there; no sentence
 * begins with an abbreviation.
 */
export function affixesOf(
  naming: Naming,
  name: Name,
  how: { readonly many: boolean; readonly standing: Standing },
): Affixes {
  return wordsOf(naming.language).affixes(wordFor(naming, name, how), name)
}

function wordFor(
  { language, crossref }: Naming,
  name: Name,
  { many, standing }: { readonly many: boolean; readonly standing: Standing },
): string {
  const words = wordsOf(language)
  const own = crossref?.names[name]
  const short = standing === 'inside' && crossref?.abbreviate === true ? words.short[name] : undefined
  const word = (own ?? short ?? words.kinds[name])[many ? 1 : 0]
  if (standing !== 'inside') return capitalised(word)
  const capitals = words.capitals === 'fixed' ? 'fixed' : (crossref?.capitals ?? words.capitals)
  return own === undefined && capitals === 'sentence' ? word.charAt(0).toLowerCase() + word.slice(1) : word
}

/** With a capital at its beginning. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
