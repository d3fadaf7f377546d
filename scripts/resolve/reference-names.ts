import type { PhrasingContent } from 'mdast'
import type { Target } from '../book/book.ts'
import { affixesOf, type Standing } from '../book/label.ts'
import type { Name } from '../book/words.ts'
import type { ReferenceContext } from './reference-context.ts'
import { plainText } from './title.ts'

/** What a numbered target is called; undefined for what is referred to by its title. */
export function nameOf(target: Target): Name | undefined {
  if (target.number === undefined) return undefined
  if (target.listing !== undefined) return 'line'
  return target.name ?? (target.kind === 'it' ? 'item' : target.kind)
}

/** `3.1`, `(3.1)`, or the title of what has no number; undefined for what has neither. */
export function numberOf(target: Target, { quotes }: ReferenceContext): string | undefined {
  if (target.number !== undefined) return target.kind === 'eq' ? `(${target.number})` : target.number
  // Words of a title that only some outputs have would leak into the others.
  const title = plainText((target.title ?? []).filter(({ data }) => data?.when === undefined)).trim()
  return title === '' ? undefined : quotes[0] + title + quotes[1]
}

/** "Figure 3.1", "Equation (3.1)", or a title; undefined for what has neither number nor title. */
export function fullName(target: Target, standing: Standing, context: ReferenceContext): string | undefined {
  const name = nameOf(target)
  const number = numberOf(target, context)
  if (name === undefined || number === undefined) return number
  if (target.called !== undefined) return `${target.called}\u00A0${number}`
  const [before, after] = affixesOf(context.naming, name, { many: false, standing })
  return before + number + after
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
