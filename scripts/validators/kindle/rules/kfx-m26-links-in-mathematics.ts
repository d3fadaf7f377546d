import { mathElements } from '../math-elements.ts'
import { hrefOf, isHtml } from '../tree.ts'
import { ancestor } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxInput } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxM26LinksInMathematics: KindleRule = {
  id: 'KFX-M26',
  summary: 'A link leads through or into an equation',
  why: 'A drawing in KFX has shapes only: links within it, links around it and ids of its parts are not kept.',
  mend: 'Put the link on text beside the equation and the id on the element around it.',
  basis: 'inferred',
  sources: [kfxInput],
  level: everywhere('warning'),
  check(book, report) {
    const targets = new Set(book.links.map(({ target }) => target))
    for (const { file, element, equation } of mathElements(book)) {
      const outer = element === equation.element
      const fault =
        hrefOf(element) !== undefined
          ? 'on'
          : outer
            ? isLinked(element) && 'around'
            : targets.has(element) && 'to a part of'
      if (fault !== false)
        report({ file, element, detail: `Unexpected link ${fault} an equation, expected links on text` })
    }
  },
}

/** Entries of the navigation are links by nature; what mathematics does there is KFX-M25's. */
function isLinked(math: XmlElement): boolean {
  const link = ancestor(math, (each) => isHtml(each, 'a') && hrefOf(each) !== undefined)
  return link !== undefined && ancestor(link, (each) => isHtml(each, 'nav')) === undefined
}
