import { z } from 'zod'
import { wordsIn } from '../book/conditions.ts'

/** Documents that Octavo writes itself when `contents` names them. */
const generatedRoles = [
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'toc',
  'answers',
  'about-the-author',
  'acronyms',
  'list-of-figures',
  'list-of-tables',
  'list-of-listings',
  'list-of-equations',
  'bibliography',
  'index',
] as const

const roles = [
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'epigraph',
  'also-by',
  'praise',
  'foreword',
  'preface',
  'acknowledgments',
  'introduction',
  'prologue',
  'chapter',
  'epilogue',
  'afterword',
  'conclusion',
  'appendix',
  'answers',
  'glossary',
  'about-the-author',
  'errata',
  'colophon',
] as const

/** The vocabulary of EPUB writes "acknowledgments"; half of the authors do not. */
function americanSpelling(role: unknown): unknown {
  return role === 'acknowledgements' ? 'acknowledgments' : role
}

const text = z.string().trim().min(1)

/** `epub web`, or a list of names. */
const outputNames = z.preprocess((value) => (typeof value === 'string' ? wordsIn(value) : value), z.array(text).min(1))

/** What a document is called in files and links. */
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens')

/** A line of `contents`: a Markdown file, a generated page by its name, or a map that says more. */
export const itemFile = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value.includes('.') || value.includes('/')
        ? { file: value }
        : { page: value }
      : value,
  z.strictObject({
    file: text.optional().describe('Markdown file, below the folder of book.yaml'),
    page: z.enum(generatedRoles).optional().describe('A page that Octavo writes'),
    title: text.optional().describe('Title of a document that has no file yet'),
    role: z.preprocess(americanSpelling, z.enum(roles).optional()).describe('What the document is to the book'),
    id: name.optional().describe('Name of the document in every output'),
    marks: text.optional().describe('Of an index page: the name of the marks it gathers, `in="…"`'),
    numbered: z
      .boolean()
      .optional()
      .describe('Whether it carries a number; what `contents` decides by its place otherwise'),
    planned: z.boolean().optional().describe('Keeps its number; is left out until it is written'),
    outputs: outputNames.optional().describe('The outputs that the document is in'),
    description: text.optional().describe('One or two sentences for catalogues and the web edition'),
  }),
)

const part = z.strictObject({
  title: text.optional().describe('Title of a part that has no file'),
  file: text.optional().describe('The text that opens the part'),
  id: name.optional().describe('Name of the part in every output'),
  outputs: outputNames.optional().describe('The outputs that the opening of the part is in'),
  description: text.optional().describe('One or two sentences for catalogues and the web edition'),
  numbered: z.boolean().optional().describe('Whether the part carries a number'),
  chapters: z.array(itemFile).min(1).describe('The chapters of the part, in order'),
})

/** `contents`: the documents of a book, in their order. */
export const contentsFile = z.strictObject({
  front: z.array(itemFile).default([]).describe('Documents before the body, without numbers'),
  chapters: z.array(itemFile).default([]).describe('Chapters before the first part, or all of a book without parts'),
  parts: z.array(part).default([]).describe('Parts with their chapters'),
  appendices: z.array(itemFile).default([]).describe('Numbered with letters'),
  back: z.array(itemFile).default([]).describe('Documents after the body, without numbers'),
})
