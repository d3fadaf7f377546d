import { severityOf, type Message, type Origin } from './base/message.ts'
import { printable } from './base/printable.ts'
import { explain } from './explain.ts'
import type { excerptsOf } from './find-excerpts.ts'
import type { Finding, FindingPlace } from './finding.ts'

/** EPUBCheck's own list of what it says, which has no addresses for single messages. */
const epubcheckMessages = 'https://www.w3.org/publishing/epubcheck/docs/messages/'

export interface FindingsContext {
  /** The inspector that the messages are from; each message's own source when absent. */
  readonly inspector?: string | undefined
  /** The EPUB that messages on it begin with, and how its user knows it. */
  readonly publication?: { readonly name: string; readonly file: string } | undefined
  readonly excerpt?: ReturnType<typeof excerptsOf> | undefined
}

/** Messages as plain data, with all that `octavo explain` knows of their rules. */
export function findingsOf(messages: readonly Message[], context: FindingsContext = {}): Finding[] {
  return messages.map((made) => findingOf(made, context))
}

function findingOf(made: Message, { inspector, publication, excerpt }: FindingsContext): Finding {
  const rule = made.ruleId ?? 'unnamed'
  const doc = explain(rule)
  const path = publication === undefined ? undefined : pathInside(made, publication.name)
  const line = made.line ?? undefined
  const column = made.column ?? undefined
  const ofEpubcheck = (inspector ?? made.source) === 'epubcheck' && doc === undefined
  return {
    severity: severityOf(made),
    rule,
    inspector: inspector ?? made.source ?? 'octavo',
    reason: made.reason,
    file: publication === undefined ? made.file : path === undefined ? publication.file : `${publication.file}/${path}`,
    path,
    line,
    column,
    excerpt: path === undefined || line === undefined ? undefined : excerpt?.(path, line, column),
    origin: made.origin && placeOf(made.origin),
    related: relatedOf(made),
    // The case's own way out is more exact than the rule's.
    mend: typeof made.note === 'string' ? made.note : doc?.mend,
    why: doc?.why,
    sources: sourcesOf(made, ofEpubcheck ? [epubcheckMessages] : (doc?.sources ?? [])),
  }
}

/** The path inside the EPUB of this name that a message is about; undefined for what concerns all of it. */
export function pathInside({ file }: Message, name: string): string | undefined {
  // Messages show names, so they hold them as they can be shown.
  const start = `${printable(name, name.length)}/`
  return file?.startsWith(start) === true ? file.slice(start.length) : undefined
}

function placeOf({ file, place }: Origin): FindingPlace {
  if (place === undefined) return { file }
  const point = 'start' in place ? place.start : place
  return { file, line: point.line, column: point.column }
}

function relatedOf({ cause }: Message): Finding['related'] {
  if (!(cause instanceof Error && 'reason' in cause)) return undefined
  const other = cause as Message // `message()` takes no other cause with a reason.
  return {
    file: other.file ?? '',
    line: other.line ?? undefined,
    column: other.column ?? undefined,
    reason: other.reason,
  }
}

function sourcesOf({ url }: Message, known: readonly string[]): readonly string[] {
  return url === undefined || known.includes(url) ? known : [url, ...known]
}
