import type { ElementContent } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Element, RenderContext } from '../../book/element.ts'
import type { Admonition } from '../../book/nodes.ts'
import { admonitionKinds, wordsOf } from '../../book/languages/index.ts'
import { boxFromDirective, kindOfName } from './from-directive.ts'
import { boxFromQuote } from './from-quote.ts'
import { alerting, semanticsOf } from './semantics.ts'

/** `::: note "Title"`, GitHub's `> [!NOTE]`, Quarto's `::: {.callout-note}`, and the kinds that book.yaml declares. */
export const admonition: Element = {
  name: 'admonition',
  containers: admonitionKinds,
  shape: (tree, _, tools) => {
    const known = new Set([...admonitionKinds, ...Object.keys(tools.boxes)])
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined
      const made =
        node.type === 'blockquote'
          ? boxFromQuote(node, known)
          : node.type === 'containerDirective' && known.has(kindOfName(node.name))
            ? boxFromDirective(node, tools)
            : undefined
      if (made === undefined) return undefined
      parent.children[index] = made
      // The blocks inside are looked at where they are: in the box.
      return [SKIP, index]
    })
  },
  handlers: {
    admonition: (node: Admonition, context) => {
      const own = context.book.config.boxes[node.kind]
      const like = own?.like ?? node.kind
      const { tagName, type, role } = semanticsOf(like)
      const [first] = node.children
      const blocks = first?.type === 'caption' ? node.children.slice(1) : node.children
      const classes = [...new Set(['admonition', node.kind, like])]
      return context.patch(node, {
        type: 'element',
        tagName,
        properties: {
          id: node.data?.id,
          className: [...classes, ...node.attributes.classes],
          ...(type === undefined ? {} : { epubType: type }),
          ...(role === undefined ? {} : { role }),
        },
        children: [
          {
            type: 'element',
            tagName: 'p',
            properties: { className: ['admonition-title'] },
            children: titleOf(node, like, context),
          },
          ...context.inline(blocks),
        ],
      })
    },
  },
}

/**
 * The author's title, or what the box is. A warning says that it is one, whatever its title: colour alone would not; and
 * a kind that the author declared has a name worth saying.
 */
function titleOf(node: Admonition, like: string, context: RenderContext): ElementContent[] {
  const { language, boxes } = context.book.config
  const words = wordsOf(language)
  const kind = boxes[node.kind]?.title ?? words.admonitions[node.kind] ?? node.kind
  const number = node.data?.number
  const called = number === undefined ? kind : `${kind}\u00A0${number}`
  const [first] = node.children
  if (first?.type !== 'caption') return [{ type: 'text', value: called }]
  const title = context.all(first)
  if (!alerting.has(like) && boxes[node.kind] === undefined) return title
  return [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['admonition-kind'] },
      children: [{ type: 'text', value: `${called}${words.colon}`.trimEnd() }],
    },
    { type: 'text', value: ' ' },
    ...title,
  ]
}
