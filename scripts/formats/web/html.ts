import type { ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const writer = unified().use(rehypeStringify, { allowDangerousCharacters: false }).freeze()

/** Hold elements only, side by side or one below the other: space between these is no space of the text. */
const spaced: ReadonlySet<string> = new Set(
  'head body main article section header footer nav aside div ol ul dl figure table thead tbody tr'.split(' '),
)

/**
 * A page as HTML text (HTML §13.3), with every tag that it has. Blocks begin on lines of their own, for those who look at
 * the source or at what changed in it. No line end after it: a parser would put it into the body.
 */
export function htmlOf(page: Root): string {
  const tree = structuredClone(page)
  visit(tree, 'element', (element) => {
    if (!spaced.has(element.tagName) || element.children.some(({ type }) => type === 'text')) return
    element.children = element.children.flatMap((child): ElementContent[] => [{ type: 'text', value: '\n' }, child])
  })
  return textOf(tree)
}

/** A tree as HTML text, nothing added. */
export function textOf(tree: Root): string {
  return writer.stringify(tree)
}
