import type { ProseCheck } from '../check.ts'
import { proseArticle } from './prose-article.ts'
import { proseRepeatedWord } from './prose-repeated-word.ts'
import { proseSpelling } from './prose-spelling.ts'

/** What `octavo check` looks for in the prose of books that ask for it. */
export const proseChecks: readonly ProseCheck[] = [proseSpelling, proseRepeatedWord, proseArticle]
