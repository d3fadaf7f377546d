import type { BookConfig } from './config.ts'
import { wordsOf } from './languages/index.ts'
import type { Name } from './words.ts'

/** "Figure 3.1", "第3章": what a caption or an opening begins with. */
export function labelOf({ language }: BookConfig, name: Name, number: string): string {
  const words = wordsOf(language)
  const [before, after] = words.affixes(words.kinds[name][0], name)
  return before + number + after
}
