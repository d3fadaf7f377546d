/** What a language does differently from "letters without their accents". */
export interface Tailoring {
  /** A letter of its own → where it goes: `n\uFFFF` is after all words in n. */
  readonly letters: ReadonlyMap<string, string>
  /** The head of a group, where that is no letter. */
  readonly rows?: ((first: string) => string | undefined) | undefined
}

/** After z, in this order. */
function last(...letters: readonly string[]): Tailoring {
  return { letters: new Map(letters.map((letter, at) => [letter, `z${String.fromCodePoint(0xfff0 + at)}`])) }
}

/** Each after the letter that it is made of. */
function after(pairs: Readonly<Record<string, string>>): Tailoring {
  return { letters: new Map(Object.entries(pairs).map(([letter, base]) => [letter, `${base}\uFFFF`])) }
}

/** First kana of the rows of the Japanese syllabary, in order. */
const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ']

/** The row of a kana; characters without a reading stand together at the end. */
function kanaRow(first: string): string | undefined {
  if (/\p{Script=Hiragana}/u.test(first)) return kanaRows.findLast((row) => row <= first)
  return /\p{Script=Han}/u.test(first) ? '漢字' : undefined
}

/** By the language's first subtag. German (DIN 5007-1), French, Italian, Portuguese and English need none. */
const tailorings: Readonly<Record<string, Tailoring>> = {
  sv: last('å', 'ä', 'ö'),
  fi: last('å', 'ä', 'ö'),
  da: last('æ', 'ø', 'å'),
  nb: last('æ', 'ø', 'å'),
  nn: last('æ', 'ø', 'å'),
  no: last('æ', 'ø', 'å'),
  es: after({ ñ: 'n' }),
  pl: after({ ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z' }),
  cs: after({ č: 'c', ch: 'h', ř: 'r', š: 's', ž: 'z' }),
  ja: { letters: new Map(), rows: kanaRow },
}

const none: Tailoring = { letters: new Map() }

export function tailoringOf(language: string): Tailoring {
  return tailorings[language.toLowerCase().split('-')[0] ?? ''] ?? none
}
