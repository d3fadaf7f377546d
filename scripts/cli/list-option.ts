import { didYouMean } from '../base/suggest.ts'

/** A refusal, as words for the user. */
export interface Refused {
  readonly refused: string
}

/** One of the known words; the nearest one is suggested for another. */
export function oneOf<Word extends string>(
  option: string,
  value: string,
  known: readonly Word[],
): { readonly value: Word } | Refused {
  const found = known.find((word) => word === value)
  return found === undefined ? unexpected(option, value, known) : { value: found }
}

/** Names with commas between them, each a known one; none at all are none. */
export function namesOf(
  option: string,
  value: string,
  known: readonly string[],
): { readonly value: readonly string[] } | Refused {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return unexpected(option, unknown, known)
  return { value: names }
}

function unexpected(option: string, value: string, known: readonly string[]): Refused {
  return { refused: `Unexpected --${option} ${value}. ${didYouMean(value, known) ?? knownWords(known)}` }
}

function knownWords(known: readonly string[]): string {
  return `Known: ${known.join(', ')}.`
}
