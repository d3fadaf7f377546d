import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, Nodes } from 'mdast'
import type { NoteCall, NoteRegister } from '../book/element.ts'
import type { ChapterId } from '../book/names.ts'
import { wordsOf } from '../book/languages/index.ts'

export interface Notes extends NoteRegister {
  /** Identifiers in the order of their first call. */
  readonly order: () => readonly string[]
  readonly idOf: (identifier: string) => string
}

/** Numbers the notes of a chapter by their calls. */
export function createNotes(chapter: ChapterId): Notes {
  const calls = new Map<string, number>()
  const numberOf = (identifier: string) => [...calls.keys()].indexOf(identifier) + 1
  // No heading's id looks like this: theirs go on with a hyphen.
  const idOf = (identifier: string) => `${chapter}_note-${numberOf(identifier)}`
  return {
    order: () => [...calls.keys()],
    idOf,
    call: (identifier): NoteCall => {
      const before = calls.get(identifier) ?? 0
      calls.set(identifier, before + 1)
      const number = numberOf(identifier)
      const noteId = idOf(identifier)
      return { number, noteId, callId: before === 0 ? `${noteId}-call` : `${noteId}-call-${before + 1}` }
    },
  }
}

/**
 * `<section class="notes">` with one `<aside epub:type="footnote">` a note: readers that know notes open them over the
 * text, the others show them here.
 */
export function notesSection(
  notes: Notes,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  convert: (nodes: readonly Nodes[]) => ElementContent[],
  language: string,
): Element | undefined {
  const made: Element[] = []
  // A note may call another one, so the order grows while it is walked.
  for (let at = 0; at < notes.order().length; at++) {
    const identifier = notes.order()[at]
    const definition = identifier === undefined ? undefined : definitions.get(identifier)
    if (identifier === undefined || definition === undefined) continue
    made.push(note(at + 1, notes.idOf(identifier), convert(definition.children)))
  }
  if (made.length === 0) return undefined
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['notes'], ariaLabel: wordsOf(language).notes },
    children: made,
  }
}

function note(number: number, id: string, content: ElementContent[]): Element {
  const back: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${id}-call`, className: ['note-number'], role: 'doc-backlink' },
    children: [{ type: 'text', value: String(number) }],
  }
  const [first, ...rest] = content
  const opened: ElementContent[] =
    first?.type === 'element' && first.tagName === 'p'
      ? [{ ...first, children: [back, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
      : [{ type: 'element', tagName: 'p', properties: {}, children: [back] }, ...content]
  return {
    type: 'element',
    tagName: 'aside',
    properties: { id, className: ['note'], epubType: 'footnote', role: 'doc-footnote' },
    children: opened,
  }
}
