import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import { printable } from './printable.ts'

/** `error`: no usable output; `warning`: a change is likely needed; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** A place in a file: 1-based line and column, as unist counts them. */
export type Place = Point | Position

/** Where a finding on a built file comes from in the author's own files. */
export interface Origin {
  readonly file: string
  readonly place?: Place | undefined
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The Markdown behind a finding on a built file. */
    origin?: Origin | undefined
  }
}

export interface MessageFields {
  readonly severity: Severity
  /** Kebab-case id of the rule, or an inspector's own id (`KFX-M01`, `RSC-005`). */
  readonly ruleId: string
  /** One sentence: "Unexpected X, expected Y". */
  readonly reason: string
  /** Path as the user knows it: relative to where the command ran, or `book.epub/OEBPS/c1.xhtml`. */
  readonly file?: string | undefined
  readonly place?: Place | undefined
  /** How to mend it. */
  readonly note?: string | undefined
  /** Who says so: `octavo`, `kindle`, `epubcheck`. */
  readonly source?: string | undefined
  /** "First defined here": another message with a place of its own. */
  readonly cause?: VFileMessage | undefined
  readonly origin?: Origin | undefined
  /** Where the rule is explained at length. */
  readonly url?: string | undefined
}

export type Message = VFileMessage

/** UTF-16 units of a sentence, and of a path. Messages quote books, and a book may hold a word of a megabyte. */
const longest = { words: 2000, path: 1000 }

/** Makes a message. Nothing is printed: messages are data until a reporter in `cli/` shows them. */
export function message(fields: MessageFields): VFileMessage {
  const made = new VFileMessage(printable(fields.reason, longest.words), {
    place: fields.place,
    ruleId: fields.ruleId,
    source: fields.source ?? 'octavo',
    cause: fields.cause,
  })
  made.fatal = fields.severity === 'error' ? true : fields.severity === 'warning' ? false : undefined
  if (fields.file !== undefined) made.file = printable(fields.file, longest.path)
  if (fields.note !== undefined) made.note = printable(fields.note, longest.words)
  if (fields.origin !== undefined) made.origin = fields.origin
  if (fields.url !== undefined) made.url = fields.url
  return made
}

/** Reads a message's severity back from its `fatal` field (vfile's convention). */
export function severityOf(made: VFileMessage): Severity {
  return made.fatal === true ? 'error' : made.fatal === false ? 'warning' : 'info'
}

/** Whether any of the messages is an error. */
export function hasErrors(messages: readonly VFileMessage[]): boolean {
  return messages.some((made) => made.fatal === true)
}

/** A result beside what was noticed on the way; without a value, at least one message is an error. */
export interface Warned<Value> {
  readonly value?: Value | undefined
  readonly messages: readonly VFileMessage[]
}
