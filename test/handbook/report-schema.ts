import { z } from 'zod'
import type { JsonReport } from '../../scripts/cli/reporters/json.ts'

const counts = {
  errors: z.int().min(0),
  warnings: z.int().min(0),
  notes: z.int().min(0),
}
const place = z.strictObject({
  file: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
})
const basis = z.enum(['documented', 'observed', 'inferred'])

const finding = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'info']),
    rule: z.string().describe('`octavo explain` knows those that are not EPUBCheck’s'),
    inspector: z.string().describe('who says so; `octavo` for what is about the text'),
    reason: z.string(),
    file: z.string().optional().describe('as its user knows it; a file inside an EPUB stands behind the EPUB’s path'),
    path: z.string().optional().describe('of the file inside the EPUB; absent for what is about the EPUB as a whole'),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional().describe('counted in UTF-16 units'),
    excerpt: z
      .strictObject({ text: z.string(), column: z.int().min(1).describe('in `text`: where the finding points') })
      .optional()
      .describe('the line that it is about, cut where it is long'),
    origin: place.optional().describe('the Markdown behind a finding on an EPUB that Octavo built'),
    related: place.extend({ reason: z.string() }).optional(),
    mend: z.string().optional(),
    why: z.string().optional(),
    sources: z.array(z.string()).readonly(),
  })
  .readonly()

const verdict = z.strictObject({
  headline: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  lines: z.array(z.string()).readonly(),
})

const publication = z.strictObject({
  file: z.string(),
  sha256: z.string().optional().describe('absent where nothing could be read'),
  about: z
    .strictObject({
      version: z.string().optional(),
      title: z.string().optional(),
      creators: z.array(z.string()).readonly(),
      languages: z.array(z.string()).readonly(),
      identifiers: z.array(z.string()).readonly(),
      publisher: z.string().optional(),
      date: z.string().optional(),
      rights: z.string().optional(),
      subjects: z.array(z.string()).readonly(),
      layout: z.enum(['reflowable', 'fixed']),
      documents: z.int().min(0),
      files: z.int().min(0),
      bytes: z.int().min(0),
      accessibility: z
        .array(z.strictObject({ heading: z.string(), says: z.array(z.string()).readonly() }))
        .readonly()
        .describe('what booksellers show: the publisher’s claims'),
    })
    .optional(),
  ...counts,
  answers: z
    .array(
      z.strictObject({
        question: z.enum(['valid', 'accessible', 'reads', 'kindle']),
        answer: z.enum(['passed', 'failed', 'unknown', 'not-asked']),
        advisory: z.literal(true).optional().describe('the book is headed elsewhere: told, and without weight'),
        headline: z.string(),
        evidence: z.array(z.string()).readonly(),
        ...counts,
      }),
    )
    .readonly(),
  evidence: z.array(z.string()).readonly().describe('what was run, with versions'),
  kindle: verdict.optional(),
  findings: z.array(finding).readonly(),
  widths: z
    .array(
      z.strictObject({
        kind: z.enum(['equation', 'table', 'code']),
        path: z.string(),
        line: z.int(),
        column: z.int(),
        excerpt: z.string(),
        em: z.number(),
        tooWideFor: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  conversion: z
    .array(
      z.strictObject({
        construct: z.string(),
        count: z.int(),
        fate: z.enum(['kept', 'changed', 'lost', 'unknown']),
        becomes: z.string(),
        basis,
        source: z.string(),
        path: z.string(),
        line: z.int().optional(),
      }),
    )
    .readonly(),
})

/** The shape of `--format json`, for docs/reference/report.schema.json and for the tests that hold reports against it. */
export const reportSchema: z.ZodType<JsonReport> = z.strictObject({
  schemaVersion: z.literal(1).describe('counts up when a field changes its meaning or goes away'),
  tool: z.strictObject({ name: z.literal('Octavo'), version: z.string() }),
  command: z.enum(['build', 'check', 'validate']),
  ...counts,
  findings: z.array(finding).readonly().describe('about no EPUB: the text, book.yaml, artifacts'),
  publications: z.array(publication).readonly(),
  artifacts: z
    .array(
      z.strictObject({
        output: z.string(),
        file: z.string(),
        accepted: z.boolean(),
        bytes: z.int().min(0),
        pages: z.int().optional(),
        documents: z.int().optional(),
        evidence: z.array(z.string()).readonly(),
        verdict: verdict.optional(),
      }),
    )
    .readonly()
    .optional(),
})

/** The JSON Schema as it is written. */
export function reportSchemaText(): string {
  return `${JSON.stringify({ title: 'Report of Octavo', ...z.toJSONSchema(reportSchema) }, null, 2)}\n`
}
