import type { Format } from '../book/format.ts'
import { epub } from './epub/epub.ts'
import { pdf } from './pdf/pdf.ts'

/** What a book can be made into. */
export const formats: Readonly<Record<'epub' | 'pdf', Format>> = { epub, pdf }
