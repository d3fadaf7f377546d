const noBreak = '\u00A0'
const narrow = '\u202F'

/** A change of the text: what stands at `at` in place of `length` characters. */
export interface Edit {
  readonly at: number
  readonly length: number
  readonly text: string
}

const units =
  '(?:%|‰|°C|°F|°|[kKMGTPmµn]?(?:Hz|W|Wh|V|A|J|Pa|B|bit|bits|byte|bytes|s|m|g|l)|[KMGT]i?B|[KMGT]?B/s|[KMGT]?bit/s|km/h|cm|kg|t|min|h|ms|px|pt|dpi|fps|rpm|€|\\$|£|EUR|USD)'

/** Where a line never breaks, whatever the language: what stands before the space and after it. */
const everywhere: readonly RegExp[] = [
  // 5 km, 20 %
  new RegExp(`(?<=\\d) (?=${units}(?![\\p{L}\\p{N}]))`, 'gu'),
  // p. 5, Fig. 3, S. 12, § 4
  /(?<=(?<![\p{L}\p{N}])(?:pp?|figs?|no|nr|nos|vols?|ch|chap|secs?|eqs?|abb|tab|kap|cap|art|bd|s|pág)\.|§) (?=\d)/giu,
  // D. E. Knuth
  /(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  // z. B., i. e.
  /(?<=(?<![\p{L}\p{N}])(?:z|d|u|i|e|s|o)\.) (?=\p{L}\.)/gu,
  // a dash is no beginning of a line
  / (?=– )/g,
]

/** French puts narrow spaces before high marks and inside its quotation marks, typed or not. */
const french: readonly RegExp[] = [
  /(?<=[\p{L}\p{N})\]»”%])[ \u00A0]?(?=[;!?](?:[\s)\]»”!?]|$))/gu,
  /(?<=[\p{L}\p{N})\]»”%])[ \u00A0]?(?=:(?:\s|$))/gu,
  /(?<=«)[ \u00A0]?(?=[^\s«])/g,
  /(?<=[^\s»])[ \u00A0]?(?=»)/g,
]

/**
 * Spaces of a line of text that must not break. Changes are those of the text that is given, in order.
 *
 * @param language BCP 47
 */
export function noBreakSpaces(text: string, language: string): Edit[] {
  const tag = language.toLowerCase()
  const edits = everywhere.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }): Edit => ({ at: index, length: 1, text: noBreak })),
  )
  if (/^fr(?:-|$)/.test(tag)) {
    const patterns = tag.endsWith('-ca') ? french.slice(1) : french
    for (const pattern of patterns) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        if (text[index] === narrow || text[index - 1] === narrow) continue
        edits.push({ at: index, length: found.length, text: narrow })
      }
    }
  }
  const seen = new Set<number>()
  return edits.toSorted((left, right) => left.at - right.at).filter(({ at }) => !seen.has(at) && seen.add(at))
}
