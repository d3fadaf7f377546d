import type { VFileMessage } from 'vfile-message'
import type { Publication } from './publication.ts'

/**
 * Findings of the reader after which no other program should be given the archive: bombs of ZIP and XML, and texts in
 * encodings that hide what they declare. Official EPUBCheck does not come back from an entity bomb.
 */
const dangerousFindings: ReadonlySet<string> = new Set([
  'epub-entity-bomb',
  'epub-xml-limit',
  'epub-style-limit',
  'epub-external-dtd',
  'epub-hidden-encoding',
  'epub-too-many-entries',
  'epub-entry-too-large',
  'epub-archive-too-large',
  'epub-compression-ratio',
  'epub-overlapping-entries',
  'epub-image-bomb',
])

/** Why a publication must not be given to another program, a browser included; undefined where nothing forbids it. */
export function dangerOf(publication: Publication): VFileMessage | undefined {
  return publication.messages.find(({ ruleId }) => ruleId !== undefined && dangerousFindings.has(ruleId))
}
