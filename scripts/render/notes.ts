import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, Nodes } from 'mdast'
import type { NoteRegister } from '../book/element.ts'
import type { ChapterId } from '../book/names.ts'
import { letter, noteElement } from './note-element.ts'

export interface Notes extends NoteRegister {
  /** The notes of the chapter, finished, in the order of their first calls. */
  readonly finish: () => Element[]
}

export interface NoteTools {
  readonly chapter: ChapterId
  readonly language: string
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly convert: (nodes: readonly Nodes[]) => ElementContent[]
  /** The number of the chapter's first note. */
  readonly first: number
  /** Whether several calls of one note each get their way back; Kindle takes links to and fro for notes of their own. */
  readonly returns: boolean
}

/** A note that was called: what it is called, and how often. */
interface Called {
  readonly label: string
  readonly id: string
  count: number
  beside: boolean
}

/** Numbers the notes of a chapter by their calls, and renders them; those of tables that keep their own apart. */
export function createNotes({ chapter, language, definitions, convert, first, returns }: NoteTools): Notes {
  // No heading's id looks like this: theirs go on with a hyphen.
  const numbered: Scope = { notes: new Map(), name: `${chapter}_note`, labelOf: (at) => String(first + at) }
  let current = numbered
  const closed: Scope[] = []
  return {
    call: (identifier, beside = false) => {
      // A note that was called before keeps its place, whoever calls it again.
      const scope = [numbered, ...closed].find(({ notes }) => notes.has(identifier)) ?? current
      const note = scope.notes.get(identifier) ?? noteIn(scope)
      scope.notes.set(identifier, note)
      note.count++
      note.beside ||= beside
      return {
        label: note.label,
        noteId: note.id,
        callId: note.count === 1 ? `${note.id}-call` : `${note.id}-call-${note.count}`,
      }
    },
    apart: (name, render) => {
      const around = current
      const own: Scope = { notes: new Map(), name: `${chapter}_${name}-note`, labelOf: letter }
      current = own
      const made = render()
      const notes = finish(own)
      current = around
      closed.push(own)
      return { made, notes }
    },
    finish: () => finish(numbered),
  }

  function finish(scope: Scope): Element[] {
    const { notes } = scope
    const rendered: [note: Called, content: ElementContent[]][] = []
    // A note may call another one, so the map grows while it is walked.
    for (const [identifier, note] of notes) {
      const definition = definitions.get(identifier)
      if (definition !== undefined) rendered.push([note, convert(definition.children)])
    }
    // Only then is it known how often each was called. The calls of a table's own notes are right above them.
    return rendered.map(([note, content]) =>
      noteElement({ ...note, calls: returns && scope === numbered ? note.count : 1, language }, content),
    )
  }
}

interface Scope {
  readonly notes: Map<string, Called>
  readonly name: string
  readonly labelOf: (at: number) => string
}

function noteIn({ notes, name, labelOf }: Scope): Called {
  return { label: labelOf(notes.size), id: `${name}-${notes.size + 1}`, count: 0, beside: false }
}
