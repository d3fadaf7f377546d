/** The text of an object of a PDF without a stream. */
export interface NumberedText {
  readonly number: number
  readonly text: string
}

/** Takes the texts of objects, numbered one after another. */
export interface ObjectTexts {
  /** Takes the next number; `put` gives it its object later. */
  readonly reserve: () => number
  /** Gives its object to a number, of these or of others. */
  readonly put: (number: number, text: string) => void
  readonly add: (text: string) => number
}

export interface HeldTexts extends ObjectTexts {
  /** The number that none has yet. */
  readonly next: () => number
  /** All that have a text, by their numbers. */
  readonly held: () => NumberedText[]
}

/** @param first number that is given */
export function objectTexts(first: number): HeldTexts {
  const texts = new Map<number, string>()
  let next = first
  const put = (number: number, text: string): void => void texts.set(number, text)
  return {
    reserve: () => next++,
    put,
    add: (text) => {
      put(next, text)
      return next++
    },
    next: () => next,
    held: () => Array.from(texts, ([number, text]) => ({ number, text })).sort((a, b) => a.number - b.number),
  }
}
