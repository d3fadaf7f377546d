import { createHunspellFromStrings } from 'hunspell-wasm'

/** Words of a language with their inflections. */
export interface Dictionary {
  /** Whether its words are written in Latin letters. */
  readonly isLatin: boolean
  readonly knows: (word: string) => boolean
  /** Words that were perhaps meant, the likeliest first; takes some ten milliseconds. */
  readonly suggest: (word: string) => readonly string[]
  /**
   * Learns a word.
   *
   * @param like a word of the dictionary that is inflected in the same way
   */
  readonly learn: (word: string, like?: string) => void
  /** Gives its memory back. */
  readonly close: () => void
}

/** Texts in Hunspell's format: rules of inflection, and the words that they are for. */
export interface DictionaryFiles {
  readonly aff: string
  readonly dic: string
}

/** Opens a dictionary. Until it is closed it holds some 10 MB. */
export async function openDictionary({ aff, dic }: DictionaryFiles): Promise<Dictionary> {
  const hunspell = await createHunspellFromStrings(aff, dic)
  return {
    isLatin: /\p{Script=Latin}{3}/u.test(dic.replaceAll(/\/.*/g, '').slice(0, 20_000)),
    knows: (word) => hunspell.testSpelling(word),
    suggest: (word) => hunspell.getSpellingSuggestions(word),
    learn: (word, like) => (like === undefined ? hunspell.addWord(word) : hunspell.addWordWithAffix(word, like)),
    close: () => hunspell.dispose(),
  }
}
