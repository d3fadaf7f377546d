import { z } from 'zod'
import type { Range, RangeConfig } from '../book/counted.ts'

const number = z.int().min(0)

const range = z
  .union([number, z.tuple([number, number])], 'Expected the least number, or [least, most]')
  .refine((value) => typeof value === 'number' || value[0] <= value[1], 'Expected the smaller number first')
  .transform((value): Range => (typeof value === 'number' ? { least: value } : { least: value[0], most: value[1] }))
  .optional()

const ranges = z.strictObject({
  words: range.describe('Words of text and notes'),
  display: range.describe('Displayed formulas'),
  inline: range.describe('Formulas in a line'),
  figures: range.describe('Figures'),
  tables: range.describe('Tables'),
  listings: range.describe('Listings'),
  notes: range.describe('Notes'),
  citations: range.describe('Citations'),
  index: range.describe('Marks of the index'),
})

/** `ranges:` in book.yaml. */
export const rangeOptions = z.strictObject({
  each: ranges.prefault({}).describe('Of each chapter'),
  together: ranges.prefault({}).describe('Of all chapters together'),
}) satisfies z.ZodType<RangeConfig>
