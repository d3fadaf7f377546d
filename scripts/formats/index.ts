import type { FormatName } from '../book/config.ts'
import type { Format } from '../book/format.ts'
import { epub } from './epub/epub.ts'
import { pdf } from './pdf/pdf.ts'
import { web } from './web/web.ts'

/** What a book can be made into. */
export const formats: Readonly<Record<FormatName, Format>> = { epub, pdf, web }
