import type { Format } from '../../book/format.ts'
import { assemble } from './assemble.ts'
import { pack } from './pack.ts'

/** PDFs: runs of pages that a galley script lays out in Chromium, printed, cleaned and bound with all that makes a book of them. */
export const pdf: Format = { name: 'pdf', extension: 'pdf', flavour: 'page', assemble, pack }
