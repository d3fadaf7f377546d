import type { Root } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'

/** English abbreviations and elisions are known by name; other languages that write words apart share one reader. */
const parsers: Readonly<Record<string, ParseLatin>> = { en: new ParseEnglish() }
const anyOther = new ParseLatin()

/** Takes a text apart into sentences and words. */
export function sentencesOf(text: string, language: string): Root {
  return (parsers[language] ?? anyOther).parse(text)
}
