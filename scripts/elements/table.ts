import type { ElementContent } from 'hast'
import type { Paragraph, Root, Table, TableCell, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'
import { noAttributes } from '../book/attributes.ts'
import { captionOf } from '../book/caption.ts'
import { detachAttributes } from '../book/detach-attributes.ts'
import type { Element, RenderContext } from '../book/element.ts'
import type { CaptionedTable } from '../book/nodes.ts'
import { labelOf } from '../book/label.ts'

/** A GFM table; a paragraph after it that starts with `: ` is its caption. */
export const table: Element = {
  name: 'table',
  shape: (tree: Root) => {
    visit(tree, 'table', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'captionedTable') return
      const next = parent.children[index + 1]
      if (next?.type !== 'paragraph' || !isCaption(next)) return
      const caption = next.children.slice()
      const [first] = caption
      if (first?.type === 'text') caption[0] = { ...first, value: first.value.replace(/^:\s+/, '') }
      const attributes = detachAttributes(caption) ?? noAttributes
      const captioned: CaptionedTable = {
        type: 'captionedTable',
        attributes,
        children: [{ type: 'caption', children: caption }, node],
        data: { from: node.data?.from, attributes },
      }
      if (node.position !== undefined)
        captioned.position = { start: node.position.start, end: next.position?.end ?? node.position.end }
      parent.children.splice(index, 2, captioned)
    })
  },
  handlers: {
    table: (node: Table, context) =>
      context.patch(node, { type: 'element', tagName: 'table', properties: {}, children: rows(node, context) }),
    captionedTable: (node: CaptionedTable, context) => {
      const number = node.data?.number
      const label = number === undefined ? undefined : labelOf(context.book.config, 'tbl', number)
      const [words, cells] = node.children
      const caption = captionOf(label, context.all(words))
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: { id: node.data?.id, className: ['table', ...node.attributes.classes] },
        children: [...(caption === undefined ? [] : [caption]), ...context.inline([cells])],
      })
    },
  },
}

function isCaption(node: Paragraph): boolean {
  const [first] = node.children
  return first?.type === 'text' && /^:\s/.test(first.value)
}

function rows(node: Table, context: RenderContext): ElementContent[] {
  const [head, ...body] = node.children.map((row, at) => rowElement(row, at === 0 ? 'th' : 'td', node, context))
  const section = (tagName: string, children: ElementContent[]): ElementContent => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  })
  return [
    ...(head === undefined ? [] : [section('thead', [head])]),
    ...(body.length === 0 ? [] : [section('tbody', body)]),
  ]
}

/** Alignment is a class: the `align` attribute is not in HTML5 and a style attribute could not be overridden by a theme. */
function rowElement(row: TableRow, tagName: 'th' | 'td', node: Table, context: RenderContext): ElementContent {
  const columns = node.align?.length ?? row.children.length
  const cells = Array.from({ length: columns }, (_, at): ElementContent => {
    const cell: TableCell | undefined = row.children[at]
    const align = node.align?.[at]
    const properties = {
      ...(align === undefined || align === null || align === 'left' ? {} : { className: [`align-${align}`] }),
      ...(tagName === 'th' ? { scope: 'col' } : {}),
    }
    const made = {
      type: 'element' as const,
      tagName,
      properties,
      children: cell === undefined ? [] : context.all(cell),
    }
    return cell === undefined ? made : context.patch(cell, made)
  })
  return context.patch(row, { type: 'element', tagName: 'tr', properties: {}, children: cells })
}
