import { z } from 'zod'

/** `fonts:` of book.yaml: faces of the author's own. */
export const fontOptions = z.array(
  z.strictObject({
    family: z
      .string()
      .trim()
      .regex(/^[^"'\\;{}<>\n]+$/, 'Expected a name without quotation marks')
      .describe('The name of the family'),
    file: z.string().trim().min(1).describe('A TTF, OTF or WOFF2 file below the folder of book.yaml'),
    use: z
      .enum(['fallback', 'text', 'sans', 'mono'])
      .default('fallback')
      .describe('In place of a family of the theme, or for what that lacks'),
    weight: z.int().min(1).max(1000).default(400).describe('400 for regular, 600 or 700 for bold'),
    style: z.enum(['normal', 'italic']).default('normal').describe('Whether the file is an italic'),
  }),
)
