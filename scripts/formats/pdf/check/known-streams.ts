import { createHash } from 'node:crypto'
import type { StreamMarks } from './page-marks.ts'

/** Content streams that were read before, by what their bytes are: the same bytes say the same. */
export type KnownStreams = ReadonlyMap<string, StreamMarks>

/** Stands for the bytes of a stream as they lie in a file. */
export function streamDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}
