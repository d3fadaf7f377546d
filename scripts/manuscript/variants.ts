import { didYouMean } from '../base/suggest.ts'
import type { OutputConfig } from '../book/config.ts'
import { variantWords } from '../book/picture-variant.ts'

export interface Variants {
  /** Paths by the word after the `@`. */
  readonly variants: ReadonlyMap<string, string>
  /** What is said about files that look like variants and are none. */
  readonly unknown: readonly { readonly reason: string; readonly note: string }[]
}

/**
 * Files beside a picture that take its place in some outputs: `x@kindle.png` for `x.svg`. The word is the name of an
 * output, a profile, a format, or `dark`.
 *
 * @param names of all files of the manuscript, sorted
 */
export function variantsOf(src: string, names: readonly string[], outputs: readonly OutputConfig[]): Variants {
  const stem = src.replace(/\.[^./]+$/, '')
  const known = new Set(['dark', ...outputs.flatMap(variantWords)])
  const variants = new Map<string, string>()
  const unknown: { reason: string; note: string }[] = []
  for (const name of names) {
    if (!name.startsWith(`${stem}@`)) continue
    const [, word = ''] = /^([^./]*)\.[^./]+$/.exec(name.slice(stem.length + 1)) ?? []
    if (word === '') continue
    if (!known.has(word)) {
      const all = [...known].map((each) => `\`${each}\``).join(', ')
      const note = didYouMean(word, known) ?? `It is used nowhere. After the @ stands one of ${all}.`
      unknown.push({ reason: `Unexpected variant \`${name}\` of a picture, for no output of the book`, note })
    } else if (variants.has(word)) {
      const note = `Remove one: \`${variants.get(word)}\` is used.`
      unknown.push({ reason: `Unexpected second variant \`${name}\` of a picture`, note })
    } else variants.set(word, name)
  }
  return { variants, unknown }
}
