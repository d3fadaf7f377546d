import { z } from 'zod'
import type { Crossref } from '../book/config.ts'
import { wordsOf } from '../book/languages/index.ts'
import type { Forms, Name } from '../book/words.ts'

const word = z.string().trim().min(1)

/** A name alone stands for its plural as well. */
const forms = z
  .union([word, z.tuple([word, word])], 'Expected a name, or [singular, plural]')
  .optional()
  .describe('What these are called: one word, or singular and plural')

const names = Object.keys(wordsOf('en').kinds) as Name[] // The keys of a record of names.

/** `crossref:` of book.yaml: how references are written, and what things are called. */
export const crossrefFile = z.strictObject({
  capitals: z.enum(['always', 'sentence']).optional().describe('Names within a sentence: with a capital or without'),
  abbreviate: z.boolean().optional().describe('“Fig. 3.1” within a sentence'),
  ...(Object.fromEntries(names.map((name) => [name, forms])) as Record<Name, typeof forms>), // One for each name.
})

/** What book.yaml says, name by name. */
export function crossrefOf(file: z.infer<typeof crossrefFile>): Crossref {
  const { capitals, abbreviate = false } = file
  const own: Partial<Record<Name, Forms>> = {}
  for (const name of names) {
    const given = file[name]
    if (given !== undefined) own[name] = typeof given === 'string' ? [given, given] : given
  }
  return { capitals, abbreviate, names: own }
}
