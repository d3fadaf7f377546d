import type { Element as HastElement, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { Element, RenderContext } from '../book/element.ts'
import type { CaptionListNode, ListedCaption } from '../book/place-nodes.ts'

/** A list of figures, tables, listings or equations. Where there are pages each line ends with its folio. */
export const captionList: Element = {
  name: 'caption-list',
  handlers: {
    captionList: (node: CaptionListNode, context) =>
      element(
        'ol',
        { className: ['caption-list'] },
        node.entries.map((entry) => line(entry, context)),
      ),
  },
}

function line({ id, label, caption }: ListedCaption, context: RenderContext): HastElement {
  const folio: ElementContent[] =
    context.output.format === 'pdf'
      ? [
          element('span', { className: ['contents-leader'], ariaHidden: 'true' }, []),
          text(' '),
          element('span', { className: ['contents-folio'], dataFolio: id }, [text('000')]),
        ]
      : []
  const name = element('span', { className: ['label'] }, [text(label)])
  const words = element('span', { className: ['contents-title'] }, context.inline(caption))
  const link = (children: ElementContent[]): HastElement => element('a', { href: `#${id}` }, children)
  // Kindle loses equations in links.
  const apart = folio.length === 0 && caption.some(holdsFormula)
  return element('li', {}, apart ? [link([name]), text(' '), words] : [link([name, text(' '), words, ...folio])])
}

function holdsFormula(node: Nodes): boolean {
  return node.type === 'inlineMath' || ('children' in node && node.children.some(holdsFormula))
}

function element(tagName: string, properties: HastElement['properties'], children: ElementContent[]): HastElement {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
