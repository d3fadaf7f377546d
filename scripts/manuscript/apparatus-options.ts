import { z } from 'zod'

/** How a book cites: `citations` of book.yaml. */
export const citationOptions = z.strictObject({
  style: z.string().trim().min(1).default('numeric').describe('A style’s name, or a .csl file of the manuscript'),
  scope: z.enum(['book', 'chapter']).default('book').describe('One bibliography, or one for each chapter'),
  nocite: z.array(z.string()).default([]).describe('Works to list although nothing cites them; * is all of them'),
  'back-links': z.boolean().default(true).describe('Entries say where they are cited'),
  'report-unused': z.boolean().default(false).describe('Tell of entries that nothing cites'),
})

export const glossaryOptions = z.strictObject({
  'report-unused': z.boolean().default(false).describe('Tell of entries that no text refers to'),
})

const words = z.string().trim().min(1)

/** Short forms, and what they stand for. */
export const acronymList = z.record(
  words,
  z.union(
    [
      words,
      z.strictObject({
        long: words.describe('What it stands for'),
        plural: words.optional().describe('Of the short form, when it is not an s'),
        'long-plural': words.optional().describe('Of the long form, when it is not an s'),
      }),
    ],
    'Expected what it stands for, or a map with `long`',
  ),
)

export const acronymUse = z.strictObject({
  automatic: z.boolean().default(false).describe('Words that are an acronym are one without a mark'),
  expand: z.enum(['book', 'chapter', 'never']).default('book').describe('Where a form is spelled out at its first use'),
  'report-unused': z.boolean().default(false).describe('Tell of acronyms that do not occur'),
})
