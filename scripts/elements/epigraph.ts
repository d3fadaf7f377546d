import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import { attributesOfDirective } from '../book/attributes-of-directive.ts'
import { takeAttribution } from '../book/attribution.ts'
import type { Element } from '../book/element.ts'
import type { Epigraph, Quotation } from '../book/nodes.ts'

/** `::: epigraph` after a title: what is in it is quoted, a last paragraph that begins with a dash says from whom. */
export const epigraph: Element = {
  name: 'epigraph',
  containers: ['epigraph'],
  shape: (tree) => {
    visit(tree, 'containerDirective', (node, index, parent) => {
      if (node.name !== 'epigraph' || parent === undefined || index === undefined) return undefined
      parent.children[index] = toEpigraph(node)
      return [SKIP, index]
    })
  },
  handlers: {
    epigraph: (node: Epigraph, context) =>
      context.patch(
        node,
        h(
          'div',
          {
            id: node.data?.id,
            className: ['epigraph', ...node.attributes.classes],
            epubType: 'epigraph',
            role: 'doc-epigraph',
          },
          context.inline(node.children),
        ),
      ),
  },
}

function toEpigraph(node: ContainerDirective): Epigraph {
  const attributes = attributesOfDirective(node)
  const place = node.position === undefined ? {} : { position: node.position }
  const data = { from: node.data?.from, attributes }
  return { type: 'epigraph', attributes, children: quoted(node), ...place, data }
}

/** What is written as a quotation or as verse is quoted already. */
function quoted(node: ContainerDirective): Epigraph['children'] {
  const blocks: RootContent[] = [...node.children]
  if (blocks.every(({ type }) => type === 'blockquote' || type === 'containerDirective')) return blocks
  const caption = takeAttribution(blocks)
  const place = node.position === undefined ? {} : { position: node.position }
  const data = { from: node.data?.from }
  if (caption === undefined) return [{ type: 'blockquote', children: blocks as never[], ...place, data }]
  const made: Quotation = {
    type: 'quotation',
    attributes: { classes: [], values: {} },
    children: [...blocks, caption],
    ...place,
    data,
  }
  return [made]
}
