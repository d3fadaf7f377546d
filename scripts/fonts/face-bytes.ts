import { readFileSync } from 'node:fs'
import type { Face } from '../book/theme.ts'

/** The file of a face. Throws when a file of the theme is missing: that is a broken installation. */
export function faceBytes({ bytes, path }: Face): Uint8Array {
  return bytes ?? readFileSync(path)
}
