import type { MessageFields } from '../base/message.ts'
import type { ZipProblem, ZipProblemId } from '../base/zip-problem.ts'

/** How to mend what the archive has, by problem. */
const notes: Readonly<Record<ZipProblemId, string>> = {
  'not-a-zip': 'An EPUB is a ZIP archive. Make it anew or fetch it again: it may be cut off.',
  'damaged-archive': 'Make the EPUB anew or fetch it again: it may be cut off.',
  'too-many-entries': 'Nothing was read. Leave out what the book does not need.',
  'entry-too-large': 'The entry was not read. Split the document or shrink the picture.',
  'archive-too-large': 'This entry and later ones were not read.',
  'compression-ratio': 'The entry was not read: archives that unpack to this much more than they hold are attacks.',
  'overlapping-entries': 'The entry was not read. Make the archive anew with an ordinary ZIP program.',
  'damaged-entry': 'The entry was not read. Make the EPUB anew or fetch it again.',
  'encrypted-entry': 'EPUB forbids the encryption of ZIP; protection is declared in META-INF/encryption.xml.',
  'compression-method': 'Use stored or deflated, the only methods that EPUB allows.',
  'symbolic-link': 'Put the file itself into the archive.',
  'path-traversal': 'Name the entry without "." and "..": unpacked carelessly, it would be written elsewhere.',
  'absolute-path': 'Name the entry relative to the root of the archive.',
  'backslash-path': 'Separate folders with "/", whatever the operating system does.',
  'unreadable-name': 'Name the entry in UTF-8, without control characters.',
  'duplicate-name': 'Only the first entry was read. Remove the other one.',
  'case-collision': 'Rename one of them: many file systems take them for one file.',
  'headers-disagree': 'Make the archive anew: programs that read one header or the other unpack different bytes.',
  'name-too-long': 'Shorten the name: most systems cannot write a file of it.',
  'hidden-bytes': 'Make the archive anew: programs that read it differently would see different books.',
  'names-disagree': 'Make the archive anew: programs that read it differently would see different books.',
}

/** An archive's problem as a message about the EPUB. `name` is the EPUB's. */
export function zipMessage(name: string, problem: ZipProblem): MessageFields {
  return {
    severity: 'error',
    ruleId: `epub-${problem.id}`,
    reason: problem.reason,
    file: problem.entry === undefined ? name : `${name}/${problem.entry}`,
    note: notes[problem.id],
  }
}
