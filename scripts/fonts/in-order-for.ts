import type { Theme } from '../book/theme.ts'

/**
 * The theme with the fallbacks for a language first. Unicode gives one code to characters that Japanese and Chinese write
 * differently; which of the forms is meant, the language of the book says.
 */
export function inOrderFor(theme: Theme, language: string): Theme {
  const { fallbacks = [] } = theme
  const fits = (languages: readonly string[] = []): number =>
    Math.max(0, ...languages.filter((each) => `${language}-`.startsWith(`${each}-`)).map((each) => each.length))
  const first = fallbacks
    .filter(({ languages }) => fits(languages) > 0)
    .toSorted((a, b) => fits(b.languages) - fits(a.languages))
  return { ...theme, fallbacks: [...first, ...fallbacks.filter((each) => !first.includes(each))] }
}
