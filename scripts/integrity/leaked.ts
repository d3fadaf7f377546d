import type { Said } from './said.ts'
import type { Stretch } from './stretch.ts'
import type { Token } from './token.ts'

/** Shorter runs of words may well stand in what one output says in place of another; where a piece has no more, two must do. */
const tellTale = 8
const least = 2

/**
 * What an output says although it is for others: runs of words, or lines of code, that stand together there and in
 * nothing that it may say.
 *
 * @param wanted everything that the output may say of the document
 * @returns the first words of each piece that leaked
 */
export function leakedIn(unwanted: readonly Stretch[], wanted: readonly Stretch[], said: Said): Token[][] {
  const may = ` ${wanted.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')} `
  const does = ` ${said.words.join(' ')} `
  return unwanted.flatMap(({ words }): Token[][] => {
    for (let at = 0; at === 0 || at + tellTale <= words.length; at++) {
      const run = words.slice(at, at + tellTale)
      const text = ` ${run.map((token) => token.text).join(' ')} `
      if (run.length >= least && does.includes(text) && !may.includes(text)) return [run]
    }
    return []
  })
}
