import type { Format } from '../../book/format.ts'
import { assemble } from './assemble.ts'
import { pack } from './press/pack.ts'

/** The screen PDF: one HTML document, printed by Chromium, finished with outline, page labels, metadata and clean tags. */
export const pdf: Format = { name: 'pdf', extension: 'pdf', flavour: 'page', assemble, pack }
