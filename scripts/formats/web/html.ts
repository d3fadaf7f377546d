import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeStringify, { allowDangerousCharacters: false }).freeze()

/** A page as HTML text (HTML §13.3), with every tag that it has. No line end after it: a parser would put it into the body. */
export function htmlOf(page: Root): string {
  return writer.stringify(page)
}
