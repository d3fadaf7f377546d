import { ancestor } from '../../../base/xml-query.ts'
import { guide2020, kfxInput, logs } from '../sources.ts'
import { isHtml } from '../tree.ts'
import type { Link } from '../links.ts'
import type { Fate, Look } from './tally.ts'
import type { KindleBook } from '../kindle-book.ts'

const popUp: Fate = {
  fate: 'kept',
  becomes: 'a call that opens its note above the text',
  basis: 'documented',
  source: `${guide2020}, §10.3.12`,
}
const call: Fate = {
  fate: 'changed',
  becomes: 'a link that leaves the page, unless Kindle takes it for a note',
  basis: 'documented',
  source: `${guide2020}, §10.3.12`,
}
const inside: Fate = { fate: 'kept', becomes: 'a link', basis: 'documented', source: guide2020 }
const outside: Fate = { fate: 'kept', becomes: 'a link that opens the browser', basis: 'inferred', source: guide2020 }
const dead: Fate = { fate: 'lost', becomes: 'text without a link', basis: 'observed', source: logs }
const drawn: Fate = { fate: 'lost', becomes: 'a drawing without a link', basis: 'inferred', source: kfxInput }

/** Links and calls of notes in the text; entries of navigation documents are menus, and told apart. */
export const lookAtLinks: Look<KindleBook> = (book, see) => {
  const calls = new Map(book.noteCalls.map((each) => [each.link, each]))
  for (const link of book.links) {
    if (!link.document.inSpine || isEntry(link)) continue
    const place = { path: link.document.path, line: link.element.place.line }
    const note = calls.get(link)
    if (note !== undefined) {
      const isPopUp = note.note !== undefined && isHtml(note.note, 'aside', 'div', 'p')
      see(isPopUp ? 'calls of notes' : 'calls of notes that no mark answers', isPopUp ? popUp : call, place)
    } else if (link.reference.kind === 'elsewhere')
      see(`links out of the book (${link.reference.scheme}:)`, outside, place)
    else if (isDead(link, book)) see('links that lead nowhere', dead, place)
    else see('links inside the book', inside, place)
  }
  for (const { document, element, elements } of book.equations) {
    const linked = elements.some(({ attributes }) => attributes.some(({ local }) => local === 'href'))
    if (document.inSpine && linked) see('links in <math>', drawn, { path: document.path, line: element.place.line })
  }
}

function isEntry({ element, document: { item } }: Link): boolean {
  return item?.properties.includes('nav') === true && ancestor(element, (each) => isHtml(each, 'nav')) !== undefined
}

function isDead({ path, reference, target }: Link, { documents, entries }: KindleBook): boolean {
  if (path === undefined || !entries.has(path)) return true
  const named = reference.kind !== 'elsewhere' && reference.fragment !== undefined && reference.fragment !== ''
  // Only in documents that could be read can a name be missed.
  return named && documents.has(path) && target === undefined
}
