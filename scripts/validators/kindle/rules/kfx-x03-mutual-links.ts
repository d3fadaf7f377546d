import { ancestor, textOf, tokens } from '../../../base/xml-query.ts'
import { lineAround } from '../line-around.ts'
import { isNote } from '../notes.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, noteTrials } from '../sources.ts'
import type { Link } from '../links.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { ops } from '../../../base/namespaces.ts'

export const kfxX03MutualLinks: KindleRule = {
  id: 'KFX-X03',
  summary: 'Two links that are no note point at each other',
  why: 'Kindle takes a link whose target links back for a note, and shows a pop-up where the reader wants to go to the place.',
  mend: 'Lead one of the two elsewhere: to the heading or paragraph around the other, not to the link itself.',
  basis: 'documented',
  sources: [guide2020, noteTrials],
  level: everywhere('warning'),
  check(book, report) {
    const candidates = book.links.filter(({ target, element }) => target !== undefined && !isNoteMark(element))
    // By where they stand and where they lead: an anchor may hold a hundred thousand links.
    const at = new Map<XmlElement, Map<XmlElement | undefined, Link[]>>()
    for (const link of candidates) {
      const anchor = anchorOf(link.element)
      if (anchor === undefined) continue
      const targets = at.get(anchor) ?? new Map<XmlElement | undefined, Link[]>()
      at.set(anchor, targets)
      const links = targets.get(link.target)
      if (links === undefined) targets.set(link.target, [link])
      else links.push(link)
    }
    const told = new Set<Link>()
    for (const link of candidates) {
      const { target, element, document, href } = link
      if (target === undefined || told.has(link)) continue
      const anchor = anchorOf(element)
      const back = at
        .get(target)
        ?.get(anchor)
        ?.find((other) => other !== link)
      if (back === undefined || told.has(back)) continue
      told.add(link).add(back)
      const where = `${back.document.path}:${back.element.place.line}`
      const detail = `Unexpected link to ${href} and back from ${where}, expected no two links that meet`
      report({ file: document.path, element, detail })
    }
  },
}

/** What a link must lead to in order to lead to this one: the link itself or what names the line it stands in. */
function anchorOf(link: XmlElement): XmlElement | undefined {
  const line = lineAround(link)
  for (let at: XmlElement | undefined = link; at !== undefined; at = at.parent) {
    if (at.attributes.some(({ name }) => name === 'id' || (name === 'name' && isHtml(at, 'a')))) return at
    // The first paragraph of an item or a note begins where that begins.
    if (at === line && !isHtml(line.parent ?? line, 'li', 'dd', 'aside', 'figcaption', 'blockquote')) return undefined
    if (at === line.parent) return undefined
  }
  return undefined
}

/** Links that are notes, by mark or by the look of them: "12", "[3]", "*", "↩". */
function isNoteMark(link: XmlElement): boolean {
  const types = tokens(link, 'type', ops)
  if (types.includes('noteref') || types.includes('backlink') || ancestor(link, isNote) !== undefined) return true
  return /^[[(]?\s*(?:\d{1,4}|[a-z]|[ivxlc]+|[*†‡§¶#+]+|[\u2190-\u21FF]\uFE0E?)\s*[\])]?[.:]?$/iu.test(
    textOf(link).trim(),
  )
}
