import { z } from 'zod'
import { colourTokens, themeTokens } from './tokens.ts'

/** The same keys, each of which may be left out: then it is no one's word, and no default takes the place of another layer's. */
const sparse = (shape: z.ZodRawShape) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => [
        name,
        z.optional(schema instanceof z.ZodDefault ? schema.unwrap() : schema),
      ]),
    ),
  )

const colours = sparse(colourTokens.shape)

/** theme.yaml. What it leaves out comes from the theme that it extends, else from the defaults of the tokens. */
export const themeFile = z.strictObject({
  extends: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Another theme to start from: its name, or a folder beside this one (`../plain`)'),
  'drop-caps': z.boolean().optional().describe('A large first letter at the head of chapters'),
  tokens: sparse(themeTokens.shape).default({}).describe('What the theme decides'),
  dark: colours.default({}).describe('Colours of pages that readers turn dark'),
  sepia: colours.default({}).describe('Colours of the web edition’s sepia'),
  print: colours.default({}).describe('Colours on paper: greys, and a black that is black ink alone'),
  fonts: z
    .array(
      z.strictObject({
        family: z
          .string()
          .trim()
          .regex(/^[^"'\\;{}<>\n]+$/, 'Expected a name without quotation marks')
          .describe('The name of the family'),
        use: z.enum(['text', 'sans', 'mono', 'math']).describe('What it is for'),
        weight: z.int().min(1).max(1000).default(400).describe('400 for regular, 600 or 700 for bold'),
        style: z.enum(['normal', 'italic']).default('normal').describe('Whether the file is an italic'),
        file: z.string().min(1).describe('A file of an npm package, or one beside theme.yaml when it starts with `./`'),
      }),
    )
    .optional()
    .describe(
      'Static TrueType files, one for each face that the sheets use. All of a use replace those of the theme that is extended',
    ),
  fallbacks: z
    .array(
      z.strictObject({
        family: z.string().describe('The name of the family'),
        package: z.string().describe('The npm package that brings it, which need not be installed'),
        scripts: z
          .array(z.string())
          .optional()
          .describe('Scripts that it is made for, as Unicode calls them, or `emoji`'),
        languages: z.array(z.string()).optional().describe('Languages of books in which it comes first'),
        faces: z.record(z.string(), z.string()).describe('Files of the package by weight'),
      }),
    )
    .optional()
    .describe(
      'Families that stand in for characters which the others lack, the first that can; before those of the theme that is extended',
    ),
})

export type ThemeFile = z.infer<typeof themeFile>
