import type { Layout, LayoutRequest } from '../layout.ts'
import { layOut } from './lay-out.ts'

declare global {
  var octavo: { readonly layOut: (request: LayoutRequest) => Promise<Layout> }
  /** What is done to a finished galley before it is measured. */
  var octavoBeforeMeasuring: (() => void) | undefined
}

globalThis.octavo = { layOut }
