import { type CssNode, parse } from 'css-tree'

/** The last sheets that were asked for: that of a book, and with its gutter worked out. */
const known = new Map<string, CssNode>()
const most = 4

/** A sheet as a tree, which nobody changes: margins, margin boxes, paint and templates of one book all ask for the same. */
export function parsedSheet(css: string): CssNode {
  const found = known.get(css)
  if (found !== undefined) return found
  const made = parse(css)
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(css, made)
  return made
}
