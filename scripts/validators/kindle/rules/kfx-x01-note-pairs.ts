import { ancestor, elementsOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import { lineAround } from '../line-around.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Link } from '../links.ts'

export const kfxX01NotePairs: KindleRule = {
  id: 'KFX-X01',
  summary: 'A reference to a note and the note are no pair',
  why: 'A pop-up is made of <a epub:type="noteref">, the <aside epub:type="footnote"> that it leads to, and a link back. Where one is missing, Kindle guesses.',
  mend: 'Mark the note as <aside epub:type="footnote"> with the id that the reference names, and begin or end it with a link to the reference.',
  basis: 'documented',
  sources: [`${guide2020}, §10.3.12`],
  level: everywhere('warning'),
  check(book, report) {
    const links = new Map(book.links.map((link) => [link.element, link]))
    const callsOf = new Map<XmlElement, Link[]>()
    for (const { link, note } of book.noteCalls) {
      if (note !== undefined) callsOf.set(note, [...(callsOf.get(note) ?? []), link])
      // A link to nothing is KFX-N09's.
      else if (link.target !== undefined || (link.path !== undefined && !link.href.includes('#'))) {
        const detail = `Unexpected reference to ${link.href}, expected a note marked epub:type="footnote"`
        report({ file: link.document.path, element: link.element, detail })
      }
    }
    for (const [note, calls] of callsOf) {
      const back = [...elementsOf(note)].some((element) => calls.some((call) => leadsTo(links.get(element), call)))
      const [first] = calls
      if (back || first === undefined) continue
      report({
        file: first.path,
        element: note,
        detail: 'Unexpected note without a link back, expected one to its reference',
      })
    }
  },
}

/** Whether a link leads to a reference: to itself, to its surroundings, or to a mark in the same line. */
function leadsTo(link: Link | undefined, call: Link): boolean {
  const { target } = link ?? {}
  if (target === undefined) return false
  if (target === call.element || ancestor(call.element, (each) => each === target) !== undefined) return true
  return lineAround(target) === lineAround(call.element)
}
