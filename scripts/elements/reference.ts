import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Element, RenderContext } from '../book/element.ts'
import { wordsOf } from '../book/languages/index.ts'
import type { PageReference } from '../book/nodes.ts'

/** Stands where a folio will, so that the first print breaks its lines like the last one. */
const unknownFolio = '000'

/** `@fig:x` is a link by the time it is rendered. `@page:fig:x` is the page where there are pages, elsewhere the section. */
export const reference: Element = {
  name: 'reference',
  handlers: {
    pageReference: (node: PageReference, context) => {
      // A page that this output lacks has no number: what stands elsewhere in its place makes sense here too.
      const known = new Set([...context.book.targets.values()].map(({ id }) => id))
      const targets = node.targets.filter((id) => known.has(id))
      if (context.output.format !== 'pdf' || targets.length === 0) return context.all(node)
      const pages = targets.length === 1 ? onePage(targets[0] ?? '', node) : severalPages(targets, node, context)
      return node.preposition === '' ? pages : [{ type: 'text', value: node.preposition }, pages]
    },
  },
}

function onePage(id: string, { affixes }: PageReference): ElementContent {
  const [before, after] = affixes.one
  return h('a', { href: `#${id}`, className: ['reference'] }, [
    before,
    h('span', { dataFolio: id }, unknownFolio),
    after,
  ])
}

/** The words are chosen when the folios are known: things on one page are "page 3", three neighbours "pages 3–5". */
function severalPages(targets: readonly string[], { affixes }: PageReference, context: RenderContext): ElementContent {
  const { joint, range, repeated } = wordsOf(context.book.config.language)
  const data = {
    dataOne: affixes.one.join('|'),
    dataMany: (repeated ? affixes.one : affixes.many).join('|'),
    dataJoints: [joint(1, 2, '1'), joint(1, 3, '1'), joint(2, 3, '1')].join('|'),
    dataRange: range,
    dataRepeated: repeated ? 'yes' : 'no',
  }
  const links = targets.flatMap((id, at) => [
    ...(at === 0 ? [] : [joint(at, targets.length, '1')]),
    h('a', { href: `#${id}`, className: ['reference'], dataFolio: id }, unknownFolio),
  ])
  return h('span', { className: ['page-run'], ...data }, links)
}
