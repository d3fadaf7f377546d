import type { Nodes, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { trimmed } from './paragraphs.ts'
import { vocabulary } from './vocabulary.ts'
import type { HtmlBlock, HtmlProperties } from '../../book/nodes.ts'

/** A finished element as the node that Markdown has for it, where it has one: rules, pictures and numbers then see it. */
export function nodeOf(
  name: string,
  properties: HtmlProperties,
  children: readonly Nodes[],
  place: Pick<Nodes, 'position' | 'data'>,
): Nodes[] {
  const text = (key: string): string | undefined => {
    const value = properties[key]
    return typeof value === 'string' ? value : undefined
  }
  // Of a line, because `assemble` keeps blocks out of it.
  const inline = children as PhrasingContent[]
  if (name === 'br') return [{ type: 'break', ...place }]
  if (name === 'hr') return [{ type: 'thematicBreak', ...place }]
  if (name === 'img') {
    const alt = text('alt') ?? ''
    // As the author of `![](x.png){alt="…"}` says it, so that one that stands alone is a figure with words.
    const attributes = { classes: [], values: { alt } }
    return [
      { type: 'image', url: text('src') ?? '', alt, ...place },
      { type: 'attributes', attributes, ...place },
    ]
  }
  if (name === 'a') {
    const url = text('href')
    return url === undefined
      ? inline
      : [{ type: 'link', url, title: text('title') ?? null, children: inline, ...place }]
  }
  const depth = Number(/^h([2-6])$/.exec(name)?.[1])
  if (depth === 2 || depth === 3 || depth === 4 || depth === 5 || depth === 6)
    return [{ type: 'heading', depth, children: inline, ...place }]
  if (name === 'pre') return [{ type: 'code', value: toString(children).replace(/^\n|\n$/g, ''), ...place }]
  const element = { tagName: name, properties, ...place }
  if (vocabulary.get(name)?.kind === 'phrasing') return [{ type: 'htmlPhrase', ...element, children: inline }]
  return [{ type: 'htmlBlock', ...element, children: trimmed(children) as HtmlBlock['children'] }]
}
