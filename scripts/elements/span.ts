import type { Element } from '../book/element.ts'
import type { Span } from '../book/nodes.ts'
import { keysOf } from '../book/key-strokes.ts'

/** Classes that are elements of their own in HTML. */
const elements: Readonly<Record<string, string>> = { superscript: 'sup', subscript: 'sub', mark: 'mark', abbr: 'abbr' }

/**
 * `[text]{.smallcaps}` and other runs with a class; `x^2^`, `H~2~O`, `[Ctrl+C]{.kbd}`, `[words]{.mark}`,
 * `[HTML]{.abbr title="…"}`. Index terms print as what they stand on.
 */
export const span: Element = {
  name: 'span',
  handlers: {
    span: (node: Span, context) => {
      const isMark = node.attributes.classes.includes('index')
      const named = node.attributes.classes.filter((name) => name !== 'index' && !(name === 'main' && isMark))
      const tagName = named.map((name) => elements[name]).find((name) => name !== undefined) ?? 'span'
      const classes = named.filter((name) => elements[name] !== tagName && name !== 'kbd')
      const children = named.includes('kbd') ? [keysOf(node)] : context.all(node)
      const id = node.data?.id
      if (classes.length === 0 && id === undefined && tagName === 'span') return children
      return context.patch(node, {
        type: 'element',
        tagName,
        properties: {
          id,
          className: classes.length === 0 ? undefined : classes,
          title: tagName === 'abbr' ? node.attributes.values['title'] : undefined,
        },
        children,
      })
    },
  },
}
