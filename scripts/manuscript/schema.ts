import { z } from 'zod'
import { crossrefFile } from './crossref-schema.ts'
import { admonitionKinds } from '../book/languages/index.ts'
import { contentsFile, type itemFile } from './contents-schema.ts'
import { outputFile } from './output-schema.ts'
import { fontOptions } from './font-options.ts'
import { proseOptions } from './prose-options.ts'
import { rangeOptions } from './range-options.ts'
import { acronymList, acronymUse, citationOptions, glossaryOptions } from './apparatus-options.ts'

/** A day of the calendar, as ISO 8601 writes it. */
function isDate(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false
  const day = new Date(`${words}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
}

const text = z.string().trim().min(1)
const relativePath = text

const author = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    name: text.describe('The name as the title page prints it'),
    'file-as': text.optional().describe('The name as a catalogue sorts it'),
    role: z
      .string()
      .regex(/^[a-z]{3}$/, 'Expected a MARC relator code such as `aut`, `edt`, `ill`')
      .default('aut')
      .describe('A MARC relator code: `aut`, `edt`, `ill`, `trl`'),
    url: z.url('Expected an address such as `https://example.org/`').optional().describe('The author’s own site'),
    bio: text.optional().describe('What the page about the authors says; paragraphs are parted by an empty line'),
  }),
)

/** book.yaml. Every field is described so that editors and the handbook can show the schema. */
export const bookFile = z.strictObject({
  title: text.describe('The title of the book'),
  subtitle: text.optional().describe('Stands below the title'),
  authors: z.array(author).min(1).describe('Who wrote it: names, or maps that say more'),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Expected a BCP 47 language tag such as `en-US`')
    .default('en')
    .describe('BCP 47 tag: hyphenation, quotation marks and every word that Octavo writes follow it'),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case words joined by hyphens')
    .describe('Start of every file name'),
  version: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]*$/, 'Expected a version such as `2.0.0`')
    .default('0.0.0')
    .describe('Stands in every file name and on the copyright page'),
  date: z
    .string()
    .refine(isDate, 'Expected a date such as 2026-11-22')
    .describe('Date of this version; no clock is read'),
  description: text.optional().describe('What a catalogue says of the book'),
  subjects: z.array(text).default([]).describe('Subject headings, as libraries word them'),
  keywords: z.array(text).default([]).describe('What readers may search for'),
  publisher: text.optional().describe('On the title page and in catalogues'),
  rights: text.optional().describe('What the copyright page says of rights'),
  edition: z
    .strictObject({
      number: z.int().min(1).describe('The edition, from 1'),
      printing: z.int().min(1).optional().describe('Its printing, from 1'),
      history: z
        .array(
          z.strictObject({
            date: z.string().refine(isDate, 'Expected a date such as 2026-11-22').describe('Its day'),
            text: text.describe('What appeared'),
          }),
        )
        .default([])
        .describe('Editions and printings before this one, for the copyright page'),
    })
    .optional()
    .describe('Which edition it is'),
  credits: z.record(text, text).default({}).describe('Who did what, for the copyright page'),
  isbn: z
    .strictObject({
      epub: text.optional().describe('Of the EPUB'),
      print: text.optional().describe('Of the printed book'),
    })
    .default({})
    .describe('Numbers of the editions'),
  identifier: text.optional().describe('A URN or URL of your own; otherwise a UUID is worked out from the slug'),
  accessibility: z
    .strictObject({
      'certified-by': text.describe('The person or body that evaluated this version'),
      credential: text.optional().describe('What makes them fit for it: words, or the address of a certificate'),
      report: z
        .url('Expected an address such as `https://example.org/report`')
        .optional()
        .describe('Where the report can be read'),
    })
    .optional()
    .describe(
      'Who found that the EPUB conforms to EPUB Accessibility 1.1 and WCAG 2.2 AA; without it nothing claims so',
    ),
  cover: relativePath.optional().describe('A picture; one is drawn from title and theme otherwise'),
  'cover-alt': text.optional().describe('What the cover shows, for those who do not see it'),
  theme: text.default('octavo').describe('A theme that Octavo brings, or the folder of one of your own: `./theme`'),
  fonts: fontOptions.default([]).describe('Fonts of your own, for what the theme lacks or in place of its families'),
  contents: contentsFile.describe('The documents of the book, in order: Markdown files, or pages that Octavo writes'),
  bibliography: z
    .union([relativePath, z.array(relativePath).min(1)], 'Expected the name of a file, or a list of names')
    .optional()
    .describe('BibTeX, BibLaTeX or CSL-JSON files'),
  citations: citationOptions.prefault({}).describe('How works are cited and listed'),
  notes: z
    .strictObject({
      numbering: z.enum(['chapter', 'book']).default('chapter').describe('Where the numbers of notes begin again'),
      beside: z.enum(['marked', 'all']).default('marked').describe('Notes in the margin of the web edition'),
    })
    .prefault({})
    .describe('How notes are counted, and where they stand'),
  test: z
    .strictObject({
      commands: z
        .record(text, text)
        .default({})
        .describe('How listings of a language are run: `{file}` is the listing'),
      seconds: z.number().min(0.1).max(3600).default(10).describe('Until a listing that is run is ended'),
    })
    .default({ commands: {}, seconds: 10 })
    .describe('For `octavo test`'),
  glossary: glossaryOptions.prefault({}).describe('Of the documents of role `glossary`'),
  acronyms: acronymList.default({}).describe('Short forms, and what they stand for'),
  'acronym-use': acronymUse.prefault({}).describe('How acronyms are found and spelled out'),
  abbreviations: z.record(text, text).optional().describe('What abbreviations stand for'),
  hyphenation: z
    .array(
      z
        .string()
        .regex(/^[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*$/u, 'Expected a word, with hyphens where it may be divided'),
    )
    .optional()
    .describe('Words as the PDF may divide them, such as `dis-trib-uted`'),
  prose: proseOptions.optional().describe('What `octavo check` looks for in the prose; nothing without this'),
  ranges: rangeOptions
    .optional()
    .describe('What chapters hold, as `octavo check` and `octavo stats` see to it: the least, or `[least, most]`'),
  crossref: crossrefFile.optional().describe('How cross-references are written, and what things are called'),
  site: z
    .strictObject({
      url: z
        .url('Expected an address such as `https://example.org/book/`')
        .optional()
        .describe('Where the web edition will stand'),
    })
    .default({})
    .describe('For the web edition'),
  math: z
    .strictObject({
      macros: z
        .record(
          z.string().regex(/^[a-zA-Z]+$/, 'Expected letters only, without the backslash'),
          z.union(
            [
              z.string(),
              z.tuple([z.string(), z.int().min(0).max(9)]),
              z.tuple([z.string(), z.int().min(0).max(9), z.string()]),
            ],
            'Expected TeX, or [TeX, number of arguments], or [TeX, number of arguments, default of the first]',
          ),
        )
        .default({})
        .describe('TeX by the macro’s name, perhaps with a number of arguments and a default of the first'),
      units: z.array(text).default([]).describe('Symbols of units besides those that everybody knows'),
    })
    .default({ macros: {}, units: [] })
    .describe('For formulas'),
  theorems: z
    .strictObject({
      counter: z
        .enum(['shared', 'kind'])
        .default('shared')
        .describe('Whether a chapter counts theorems, lemmas and definitions together or each kind by itself'),
    })
    .default({ counter: 'shared' })
    .describe('How theorems and their kin are counted'),
  numbering: z
    .strictObject({ depth: z.int().min(1).max(6).default(3).describe('The lowest level of headings with numbers') })
    .default({ depth: 3 })
    .describe('Which headings carry numbers'),
  'drop-caps': z.boolean().optional().describe('A large first letter at the head of chapters'),
  variables: z
    .record(z.string().regex(/^[A-Za-z][\w.-]*$/, 'Expected letters, digits, hyphens, points'), text)
    .default({})
    .describe('Words of your own, in Markdown: `{{name}}`'),
  boxes: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens'),
      z.strictObject({
        title: text.describe('What the box is called'),
        like: z.enum(admonitionKinds).optional().describe('The kind whose looks it has'),
        numbered: z.boolean().default(false).describe('Whether boxes with a label count'),
      }),
    )
    .default({})
    .describe('Boxes of your own: `::: name`'),
  outputs: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'Expected a lower-case name'), outputFile)
    .default({})
    .describe('What the book is made into, besides and instead of the usual outputs'),
})

export type BookFile = z.infer<typeof bookFile>
export type ItemFile = z.infer<typeof itemFile>
export type OutputFile = z.infer<typeof outputFile>
