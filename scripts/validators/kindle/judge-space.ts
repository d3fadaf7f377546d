/**
 * How far Kindle is from supporting a space or an invisible sign where it stands; undefined where the writing system
 * needs it. `before` and `after` are the text around it.
 */
export function judgeSpace(sign: string, before: string, after: string): 'info' | 'warning' | undefined {
  // The joiner makes one emoji of two, and letters of other forms in Arabic and in the scripts of India.
  if (sign === '\u200D') return joined.test(before) && joins.test(after) ? undefined : 'warning'
  // Soft hyphens and spaces of a given width become a plain hyphenation point and a plain space at worst.
  if (/[\u00AD\u1680\u2000-\u200A\u202F\u205F]/.test(sign)) return 'info'
  // Marks of direction have no width and no substitute.
  if (/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(sign)) return 'info'
  return 'warning'
}

const joined = /(?:\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|\p{M}|[\p{Script=Arabic}\p{Script=Syriac}])$/u
const joins = /^(?:\p{Extended_Pictographic}|\p{M}|[^\s\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}])/u
