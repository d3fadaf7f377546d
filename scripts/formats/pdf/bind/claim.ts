import { uaClaim } from '../check/document-entries.ts'

/** Keeps room for the claim in the metadata: blanks change nothing there. */
export const claimPlace = ' '.repeat(uaClaim.length)

/**
 * The file with the claim that it is made by ISO 14289-1 (PDF/UA-1), in the place that the metadata keep for it. Only that
 * changes, so what was checked before holds after. Throws for a file without the place.
 */
export function withClaim(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  // The metadata are the last of the streams but those of objects.
  const at = file.indexOf(`\n${claimPlace}\n`, file.lastIndexOf('<?xpacket begin='), 'latin1')
  if (at < 0) throw new Error('Unexpected metadata without room for a claim, expected a line of blanks')
  file.write(uaClaim, at + 1, 'latin1')
  return new Uint8Array(file)
}
