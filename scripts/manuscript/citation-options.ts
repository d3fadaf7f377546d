import { z } from 'zod'

/** How a book cites: `citations` of book.yaml. */
export const citationOptions = z.strictObject({
  style: z.string().trim().min(1).default('numeric').describe('A style’s name, or a .csl file of the manuscript'),
  scope: z.enum(['book', 'chapter']).default('book').describe('One bibliography, or one for each chapter'),
  nocite: z.array(z.string()).default([]).describe('Works to list although nothing cites them; * is all of them'),
  'back-links': z.boolean().default(true).describe('Entries say where they are cited'),
  'report-unused': z.boolean().default(false).describe('Tell of entries that nothing cites'),
})
