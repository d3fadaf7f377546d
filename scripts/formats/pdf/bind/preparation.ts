import { createHash } from 'node:crypto'
import { deflate } from '../../../base/deflate.ts'
import type { PreparedPart } from './prepare-part.ts'

/** What was made for binding before all parts were there. It changes no byte of the book. */
export interface Preparation {
  /** By the bytes of the part. */
  readonly parts: ReadonlyMap<Uint8Array, PreparedPart>
  /** Deflates fonts. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}

export const unprepared: Preparation = { parts: new Map(), deflate }

/** A deflate that knows what it deflated before. */
export function keptDeflate(): Preparation['deflate'] {
  const known = new Map<string, Uint8Array>()
  return (bytes) => {
    const digest = createHash('sha256').update(bytes).digest('base64')
    const deflated = known.get(digest) ?? deflate(bytes)
    known.set(digest, deflated)
    return deflated
  }
}
