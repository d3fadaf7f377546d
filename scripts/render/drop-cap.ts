import type { Element, ElementContent } from 'hast'
import type { Chapter } from '../book/book.ts'
import type { Role } from '../book/names.ts'

/** Documents of continuous prose. */
const prose: ReadonlySet<Role> = new Set([
  'foreword',
  'preface',
  'introduction',
  'prologue',
  'chapter',
  'epilogue',
  'afterword',
  'conclusion',
])

/** Characters of a paragraph that is three lines long in a wide reader: beside a shorter one the letter would stick out. */
const shortest = 240

/**
 * Marks the first paragraph of a chapter with the class `drop-cap`. The letter is the sheet's affair (`::first-letter`
 * takes a quotation mark along), so that the word stays whole for those who hear, search or copy it.
 *
 * @returns the same blocks where the chapter does not begin with a letter of a paragraph that is long enough
 */
export function withDropCap({ item }: Chapter, body: readonly ElementContent[]): ElementContent[] {
  const at = prose.has(item.role) ? body.findIndex(isParagraph) : -1
  const first = body[at]
  if (first === undefined || !isParagraph(first) || !begins(first)) return [...body]
  const properties = { ...first.properties, className: ['drop-cap'] }
  return body.with(at, { ...first, properties })
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

/** With a letter, a quotation mark before it or not, and in the text face: no code, no formula. */
function begins(paragraph: Element): boolean {
  const [first] = paragraph.children
  const isText = first?.type === 'text' || (first?.type === 'element' && ['em', 'strong'].includes(first.tagName))
  const words = textOf(paragraph)
  return isText && words.length >= shortest && /^[\p{Pi}\p{Ps}"'¿¡]*\p{L}/u.test(words)
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
