import { alternatives } from './alternatives.ts'
import { annotations } from './annotations.ts'
import { type CheckedPdf, readChecked } from './checked-pdf.ts'
import { documentEntries } from './document-entries.ts'
import { features } from './features.ts'
import type { Finding } from './finding.ts'
import { fonts } from './fonts.ts'
import { headingLevels } from './headings.ts'
import { readPdf } from '../objects/read-file.ts'
import type { KnownObjects } from '../objects/read-object-stream.ts'
import type { KnownStreams } from './known-streams.ts'
import { navigation } from './navigation.ts'
import { nesting } from './nesting.ts'
import { repeatedHeads } from './repeated-heads.ts'
import { roles } from './roles.ts'
import { taggedContent } from './tagged-content.ts'

const checks: readonly ((pdf: CheckedPdf) => Finding[])[] = [
  taggedContent,
  roles,
  documentEntries,
  nesting,
  headingLevels,
  alternatives,
  repeatedHeads,
  features,
  annotations,
  fonts,
  navigation,
]

/**
 * Checks a finished PDF as it will be read, from its bytes: tags and pages agree, and what a machine can see of ISO 14289-1 by
 * the Matterhorn Protocol (handbook, "Accessible PDF", has the list of conditions).
 *
 * @param thorough reads every glyph as well, which takes twice the time
 * @param known content streams whose marks are known; all others are read
 * @param objects object streams that were read before; all others are read
 */
export function checkPdf(
  bytes: Uint8Array,
  {
    thorough = false,
    known,
    objects,
  }: {
    readonly thorough?: boolean
    readonly known?: KnownStreams | undefined
    readonly objects?: KnownObjects | undefined
  } = {},
): Finding[] {
  const pdf = readChecked(readPdf(bytes, objects), thorough, known)
  return checks.flatMap((check) => check(pdf))
}
