import { z } from 'zod'

const text = z.string().trim().min(1)
const millimetres = z.number().min(60).max(600)
/** One of `outputs`, or what it says besides the one that it extends. */
export const outputFile = z.strictObject({
  format: z.enum(['epub', 'pdf', 'web']).optional().describe('What kind of file, or folder, it is'),
  profile: z.enum(['standard', 'kindle', 'screen', 'print']).optional().describe('The variant of the format'),
  extends: text.optional().describe('Another output to start from'),
  theme: text.optional().describe('The theme of this output, when it is not the book’s'),
  page: z
    .union([text, z.strictObject({ width: millimetres.describe('In mm'), height: millimetres.describe('In mm') })])
    .optional()
    .describe('PDF page: a name (`a5`, `royal`), a size (`6x9in`), or width and height in mm'),
  images: z
    .strictObject({
      width: z.int().min(100).max(8000).optional().describe('In pixels; nothing is made larger'),
      quality: z.int().min(30).max(100).optional().describe('Of JPEG, as its encoders count it'),
      each: z.number().min(0.1).max(40).optional().describe('EPUB: MB that one picture may have (5)'),
      total: z.number().min(0.1).max(2000).optional().describe('EPUB: MB that all of them may have (50)'),
    })
    .optional()
    .describe('Largest width of photographs in pixels, the quality of JPEG, and budgets in MB'),
  math: z.enum(['mathml', 'svg', 'png']).optional().describe('How formulas are written'),
  measure: z.number().min(5).max(200).optional().describe('Em of text in the narrowest line it is made for'),
  links: z.enum(['live', 'notes', 'inline', 'none']).optional().describe('What becomes of links in a PDF'),
  bleed: z
    .union([z.enum(['auto', 'none']), text])
    .optional()
    .describe('PDF: what art is cut from beyond the page: a length (`3mm`, `0.125in`), `auto` or `none`'),
  colour: z.enum(['black', 'full']).optional().describe('PDF: black ink alone, or colours as they are'),
  'on-demand': z
    .boolean()
    .optional()
    .describe('PDF for paper: whether a printer on demand binds it, who takes no book that is too thin for a spine'),
  openings: z.enum(['next', 'recto']).optional().describe('PDF: the page on which documents open'),
  'page-list': text.optional().describe('EPUB: the PDF output whose pages readers can turn to, or `none`'),
  built: z.enum(['always', 'asked']).optional().describe('Whether a bare `octavo build` makes it'),
})
