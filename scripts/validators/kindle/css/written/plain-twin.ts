import type { Found } from './written-styles.ts'

/**
 * Whether the same rule has the property once more, with a value that passes, so that a reader which does not
 * understand the one has the other to go by: `width: 20em; width: min(20em, 100%)`.
 */
export function isSaidPlainly({ rule, declaration }: Found, isPlain: (value: string) => boolean): boolean {
  return rule.declarations.some(({ property, value }) => property === declaration.property && isPlain(value))
}
