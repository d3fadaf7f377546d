import type { Layout } from '../layout.ts'

/** A stand-in: a print as it is. */
export function cleanPart(print: Uint8Array, _layout: Layout): Promise<Uint8Array> {
  return Promise.resolve(print)
}
