import { ancestor, attribute, tokens } from '../../../base/xml-query.ts'
import { guide2020, help, styleMap } from '../sources.ts'
import { isHtml } from '../tree.ts'
import { elementFate } from './element-fates.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { ops } from '../../../base/namespaces.ts'
import type { Fate, Look } from './tally.ts'
import type { ContentDocument, KindleBook } from '../kindle-book.ts'

const hiddenText: Fate = {
  fate: 'lost',
  becomes: 'nothing; above 10,000 characters the conversion fails',
  basis: 'documented',
  source: help('GR4KL488MXKPZ5BK'),
}

const handlers: Fate = {
  fate: 'lost',
  becomes: 'nothing: scripts are stripped',
  basis: 'documented',
  source: guide2020,
}

/** Elements that keep `epub:type` in KFX. */
const typed: ReadonlySet<string> = new Set(['a', 'aside', 'div', 'p'])

const typeKept: Fate = { fate: 'kept', becomes: 'a mark that notes are known by', basis: 'observed', source: styleMap }
const typeLost: Fate = {
  fate: 'lost',
  becomes: 'no mark; only a, aside, div and p keep theirs',
  basis: 'observed',
  source: styleMap,
}

/** Elements of XHTML, what is hidden, handlers of scripts, and roles of EPUB. */
export const lookAtElements: Look<KindleBook> = (book, see) => {
  for (const document of book.contents.filter(({ inSpine }) => inSpine)) {
    const { path } = document
    for (const element of document.elements) {
      if (!isHtml(element) || isMenu(element, document)) continue
      const place = { path, line: element.place.line }
      const fate = elementFate(element.local)
      if (fate !== undefined) see(`<${element.local}>`, fate, place)
      for (const { name } of element.attributes) if (/^on[a-z]+$/i.test(name)) see(`${name}="…"`, handlers, place)
      if (tokens(element, 'type', ops).length === 0 || attribute(element, 'type', ops) === undefined) continue
      const keeps = typed.has(element.local)
      see(keeps ? `epub:type on <${element.local}>` : 'epub:type on other elements', keeps ? typeKept : typeLost, place)
    }
    for (const { element } of book.hidden(document).parts) {
      see('hidden parts', hiddenText, { path, line: element.place.line })
    }
  }
}

/** Lists of the navigation document become menus, which the model tells by themselves. */
function isMenu(element: XmlElement, { item }: ContentDocument): boolean {
  if (item?.properties.includes('nav') !== true) return false
  return isHtml(element, 'nav') || ancestor(element, (each) => isHtml(each, 'nav')) !== undefined
}
