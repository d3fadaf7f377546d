import { z } from 'zod'

const tag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Expected a BCP 47 language tag such as `en-US`')
const file = z.string().trim().min(1)

/** `prose:` in book.yaml. */
export const proseOptions = z.strictObject({
  spelling: z
    .union([z.boolean(), tag, z.array(tag).min(1)], 'Expected true, false, a language tag, or a list of them')
    .default(true)
    .describe('Whether words are looked up: in the book’s language, another one, or several, the book’s own first'),
  words: z
    .union([file, z.array(file).min(1)], 'Expected the name of a file, or a list of names')
    .default([])
    .describe('Text files of words that no dictionary has, one a line'),
  'repeated-words': z.boolean().default(true).describe('Whether a word that stands twice in a row is told'),
  articles: z.boolean().default(true).describe('Whether English *a*, *an* and *the* are checked'),
})

export type ProseOptions = z.infer<typeof proseOptions>
