/**
 * What one font has to draw together: emoji sequences (UTS #51 §1.4.9), each other character by itself. Parts of a
 * sequence in two fonts would fall apart into a face, a box and another face.
 */
const letter =
  /[#*0-9]\uFE0F?\u20E3|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*|[^]/gu

/** What is never seen by itself: controls, joiners, variation selectors, tags, marks of direction, spaces of all widths. */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}\u{FFF9}-\u{FFFB}]/gu

export interface Letter {
  /** As it is written, joiners and selectors included. */
  readonly text: string
  /** What of it must have a glyph. */
  readonly seen: string
  /** In UTF-16 units of the text. */
  readonly at: number
}

/** The letters of a text outside ASCII, which every font has. */
export function lettersOf(text: string): Letter[] {
  if (/^[\u{0}-\u{7F}]*$/u.test(text)) return []
  const composed = [...text.matchAll(letter)]
  return composed.flatMap(({ 0: each, index }) => {
    const seen = each.replace(unseen, '')
    return seen === '' || /^[\u{0}-\u{7F}]+$/u.test(each) ? [] : [{ text: each, seen, at: index }]
  })
}
