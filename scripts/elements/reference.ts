import { h } from 'hastscript'
import type { Element } from '../book/element.ts'
import type { PageReference } from '../book/nodes.ts'

/** Stands where a folio will, so that the first print breaks its lines like the last one. */
const unknownFolio = '000'

/** `@fig:x` is a link by the time it is rendered. `@page:fig:x` is the page where there are pages, elsewhere the section. */
export const reference: Element = {
  name: 'reference',
  handlers: {
    pageReference: (node: PageReference, context) => {
      // A page that this output lacks has no number: what stands elsewhere in its place makes sense here too.
      const here = [...context.book.targets.values()].some(({ id }) => id === node.target)
      if (context.output.format !== 'pdf' || !here) return context.all(node)
      const [before, after] = node.affixes
      const folio = h('span', { dataFolio: node.target }, unknownFolio)
      const link = h('a', { href: `#${node.target}`, className: ['reference'] }, [before, folio, after])
      return node.preposition === '' ? link : [{ type: 'text', value: node.preposition }, link]
    },
  },
}
