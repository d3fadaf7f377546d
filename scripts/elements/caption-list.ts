import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import type { Element, RenderContext } from '../book/element.ts'
import type { CaptionListNode, ListedCaption } from '../book/place-nodes.ts'

/** A list of figures, tables, listings or equations. Where there are pages each line ends with its folio. */
export const captionList: Element = {
  name: 'caption-list',
  handlers: {
    captionList: (node: CaptionListNode, context) =>
      h(
        'ol.caption-list',
        node.entries.map((entry) => line(entry, context)),
      ),
  },
}

function line({ id, label, caption }: ListedCaption, context: RenderContext): HastElement {
  const onPages = context.output.format === 'pdf'
  const folio = onPages ? [' ', h('span.contents-folio', { dataFolio: id }, '000')] : []
  const name = h('span.label', label)
  const title = h('span.contents-title', context.inline(caption))
  const words = onPages ? h('span.contents-line', [title, h('span.contents-leader', { ariaHidden: 'true' })]) : title
  const link = (children: (ElementContent | string)[]): HastElement => h('a', { href: `#${id}` }, children)
  // Kindle loses equations in links.
  const apart = folio.length === 0 && caption.some(holdsFormula)
  return h('li', apart ? [link([name]), ' ', words] : [link([name, ' ', words, ...folio])])
}

function holdsFormula(node: Nodes): boolean {
  return node.type === 'inlineMath' || ('children' in node && node.children.some(holdsFormula))
}
