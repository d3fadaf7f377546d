import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeStringify, { allowDangerousCharacters: false }).freeze()

/** A page as HTML text (HTML §13.3), with every tag that it has. */
export function htmlOf(page: Root): string {
  return `${writer.stringify(page)}\n`
}
