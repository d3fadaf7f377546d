import type { Element as HastElement } from 'hast'
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Element, RenderContext } from '../../book/element.ts'
import type { HtmlBlock, HtmlPhrase } from '../../book/nodes.ts'
import { assemble } from './assemble.ts'

/**
 * Raw HTML: `<kbd>Ctrl</kbd>` in a line, `<div class="x">` around Markdown. It becomes nodes like others, by a list of what
 * survives in every output, so that no unclosed tag and no script reaches a page. Comments are dropped.
 */
export const html: Element = {
  name: 'html',
  shape: (tree, file) => {
    visit(tree, (node) => {
      const caption = node.type === 'image' ? node.data?.caption : undefined
      if (node.type === 'image' && caption !== undefined) {
        const holder: Root = { type: 'root', children: caption }
        shapeChildren(holder, true, file)
        node.data = { ...node.data, caption: holder.children as PhrasingContent[] }
      }
      if ('children' in node) shapeChildren(node, !holdsBlocks.has(node.type), file)
    })
  },
  handlers: { htmlPhrase: toElement, htmlBlock: toElement },
}

function toElement(node: HtmlPhrase | HtmlBlock, context: RenderContext): HastElement {
  const { tagName, properties } = node
  return context.patch(node, { type: 'element', tagName, properties: { ...properties }, children: context.all(node) })
}

const holdsBlocks: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
  'defListDescription',
  'demo',
])

function shapeChildren(parent: Parents, inLine: boolean, file: VFile): void {
  const children: readonly Nodes[] = parent.children
  if (!children.some(({ type }) => type === 'html')) return
  // What stands in a parent's place stands there as HTML as well: `assemble` keeps lines in lines.
  parent.children = assemble(children, inLine, file) as never
}
