import { ancestor, childElements, tokens } from '../../base/xml-query.ts'
import type { XmlElement } from '../../base/xml.ts'
import { ops } from '../../base/namespaces.ts'
import type { Link } from './links.ts'

/** A link that says of itself that a note stands behind it. */
export interface NoteCall {
  readonly link: Link
  /** The element marked as a note that it leads to; undefined where what it leads to is not marked. */
  readonly note?: XmlElement | undefined
}

/** `epub:type` of one note, as the EPUB vocabularies of today and of old have it. */
const noteTypes: ReadonlySet<string> = new Set(['footnote', 'endnote', 'rearnote', 'note'])

export function isNote(element: XmlElement): boolean {
  return tokens(element, 'type', ops).some((type) => noteTypes.has(type))
}

/**
 * Every `epub:type="noteref"` with its note. Amazon's own example marks the way back as a noteref too, so one within
 * a note that leads to no note is no call.
 */
export function noteCallsOf(links: readonly Link[]): NoteCall[] {
  return links.flatMap((link) => {
    if (!tokens(link.element, 'type', ops).includes('noteref')) return []
    const note = link.target === undefined ? undefined : noteAt(link.target)
    const back = note === undefined && ancestor(link.element, isNote) !== undefined
    return back ? [] : [{ link, note }]
  })
}

/** The note that an id belongs to: on the note, within it, or on what holds nothing before it. */
function noteAt(target: XmlElement): XmlElement | undefined {
  if (isNote(target)) return target
  const first = childElements(target)[0]
  return ancestor(target, isNote) ?? (first !== undefined && isNote(first) ? first : undefined)
}
