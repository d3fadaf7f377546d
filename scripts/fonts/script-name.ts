/** Unicode's names of scripts that a text may well hold and a Latin font lack. */
const scripts =
  'Latin Greek Cyrillic Han Hiragana Katakana Hangul Bopomofo Arabic Hebrew Devanagari Bengali Tamil Telugu Kannada Malayalam Gujarati Gurmukhi Sinhala Thai Lao Khmer Myanmar Tibetan Georgian Armenian Ethiopic Mongolian Cherokee Runic Syriac Thaana Cuneiform Egyptian_Hieroglyphs'.split(
    ' ',
  )

const tests = scripts.map((name) => [name.replaceAll('_', ' '), new RegExp(`\\p{Script=${name}}`, 'u')] as const)

/** What a message calls the kind of a character: its script, `emoji`, `letters` or `symbols`. */
export function scriptName(character: string): string {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(character)) return 'emoji'
  if (/\p{Private_Use}/u.test(character)) return 'private use'
  return tests.find(([, test]) => test.test(character))?.[0] ?? (/\p{Letter}/u.test(character) ? 'letters' : 'symbols')
}
